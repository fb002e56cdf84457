/**
 * Days as files write them: the ways in which a column may be read, found in its cells, and the reading itself. A day is read
 * by the pattern that a person chose, or by the only one that fits; where two fit, none is taken.
 */
package io.attimo.day;
