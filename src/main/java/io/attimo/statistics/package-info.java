/**
 * What the numbers mean: intervals, shrinkage and importance, in plain Java so that every formula can be read, checked
 * and timed on its own. Nothing in here knows of tenants, pages or tables; the one library is Hipparchus, for the t and
 * F distributions and for eigenvalues.
 *
 * <p>A missing answer is {@link Double#NaN}, never a number. Shares are 0 to 1, NPS is -100 to 100, every interval is
 * 95 %. Nothing here clips to a scale: whoever knows the scale does.
 */
package io.attimo.statistics;
