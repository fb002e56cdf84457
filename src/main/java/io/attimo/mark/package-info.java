/**
 * What stands in the cells of a file for marks: numbers, signs and words, and which scale they are on. A scale is filled in
 * only where heading, words or both of its ends say it; anything else is asked.
 */
package io.attimo.mark;
