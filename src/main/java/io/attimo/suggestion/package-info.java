/**
 * What to do next: plays that turn touches into moments, joined with the touchpoints where they would help most.
 *
 * <p>A play's words stand in the messages, so the enum says only where it is at home. A touchpoint whose tile is hidden
 * never gets here: its figures are not handed over.
 *
 * <p>Each step of a decision is kept with who took it and when. The version before keeps none, so a step counts as the last
 * one only where the day it was about is still the decision's.
 */
package io.attimo.suggestion;
