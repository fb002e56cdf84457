/**
 * Forms that people send, whoever they are ({@link io.attimo.audit.CurrentActor}): members, later respondents.
 *
 * <p>What was typed is a {@link io.attimo.form.FormCheck}, which says what is wrong with it; a page hands it with what is to
 * be done to {@link io.attimo.form.FormSubmissionHandler}, which does that or shows the form again. The tags {@code field}, {@code
 * area}, {@code select} and {@code choices} of the templates draw each field with its label, hint and problem.
 *
 * <p>A form that makes something bears a token, made when the form is shown. The hash of the form as sent, token included,
 * is a unique key in the transaction that makes the thing: a double click, a refresh or a second tab waits for the first and
 * is sent where the first was. Words changed before it is sent again make another form of it. Only hashes are kept, for 30
 * days.
 *
 * <p>The token also says to whom the form was shown, sealed by a key of the installation for that tenant. So a form that
 * comes when the session has ended can be kept for whom it was shown to (a day, 256 kB at most; what is longer goes back to
 * the sender at once) although nobody is signed in: who has no form of ours cannot make us keep anything, and one form keeps
 * one text. After signing in, the text is shown to that member of that tenant and to nobody else who may have signed in with
 * the same browser. Nothing is done by coming back: it is the person who sends the form again, from our page, so that neither
 * another site nor another person's sign-in can have anything saved in their name. A cookie would have been too small, and
 * would have stayed in a shared browser. What a form holds as a secret is not kept.
 */
package io.attimo.form;
