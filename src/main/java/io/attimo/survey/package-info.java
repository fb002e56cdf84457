/**
 * A survey as its editor writes it: pages of questions, when each is shown, in which languages, and what an answer says of
 * the journey. Publishing freezes a version of it, and each answer keeps the version that was seen.
 *
 * <p>All of it is one JSON document, the same in the database, in the API and in a download. Nothing in it is a template:
 * what a respondent reads is text, in which a known key in braces stands for what was answered.
 */
package io.attimo.survey;
