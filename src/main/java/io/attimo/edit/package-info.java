/**
 * Two people who edit one record. A form that was filled in from an older version meets what others saved since: which
 * fields, who and when stands in {@code edits}, with what stood there before, so that a field its reader never touched takes
 * the others' text and one that both changed shows both. The audit log could not tell that: it names things, not fields, and
 * keeps no text. The form is answered with 409 and saves nothing until its reader has seen what changed.
 *
 * <p>A record that can be edited so is {@link io.attimo.edit.Editable}.
 */
package io.attimo.edit;
