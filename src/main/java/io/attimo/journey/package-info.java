/**
 * Journeys, their stages and touchpoints, and the pages that change them. Every change first takes the journey's row, so
 * that two people change one journey one after the other.
 *
 * <p>A form that was filled in from an older version meets what others saved since: which fields, who and when stands in
 * {@code edits}, with what stood there before, so that a field its reader never touched takes the others' text and one that
 * both changed shows both. The audit log could not tell that: it names things, not fields, and keeps no text. The form is
 * answered with 409 and saves nothing until its reader has seen what changed.
 *
 * <p>To retire a thing is to put it in the bin. Its name stays taken and its place kept, so that it can be brought back as
 * it was; its answers count nowhere meanwhile. After 30 days a job of the tenant deletes it with all that other rooms keep
 * of it ({@link io.attimo.journey.BinDependents}).
 */
package io.attimo.journey;
