/**
 * What a respondent sees of a survey, at {@code /s/} and the survey's link: one form a page, without script, cookie or
 * account. The link is a door as a key of the API is one, and says of which tenant the survey is.
 *
 * <p>The secret by which somebody goes on is made when the first page is shown, and travels in its form, signed: nothing is
 * stored until they answer, and a page that is sent twice is one answer. From then on it stands in the address.
 */
package io.attimo.respondent;
