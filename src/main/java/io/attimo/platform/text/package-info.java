/** What a person reads: language, words, numbers, and what is typed. */
package io.attimo.platform.text;
