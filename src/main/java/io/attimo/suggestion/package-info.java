/**
 * What to do next: plays that turn touches into moments, joined with the touchpoints where they would help most.
 *
 * <p>A play's words stand in the messages, so the enum says only where it is at home. A touchpoint whose tile is hidden
 * never gets here: its figures are not handed over.
 */
package io.attimo.suggestion;
