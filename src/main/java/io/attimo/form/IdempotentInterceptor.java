package io.attimo.form;

import io.attimo.audit.CurrentActor;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

/**
 * Lets an action marked {@link Idempotent} take effect once for each submitted form, within the action's transaction. The
 * unique key of {@code sent_forms} decides which request is first; a second one waits for the first to commit and is then
 * redirected to where the first was.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor {

    private final SubmittedForms forms;
    private final SealedSubmissionTokens tokens;
    private final CurrentActor actor;

    IdempotentInterceptor(SubmittedForms forms, SealedSubmissionTokens tokens, CurrentActor actor) {
        this.forms = forms;
        this.tokens = tokens;
        this.actor = actor;
    }

    @AroundInvoke
    Object once(InvocationContext action) throws Exception {
        var form = SubmissionFingerprint.ofRequest();
        var token = tokens.read(form.token()).orElse(null);
        if (token == null) {
            return refuse((Response) action.proceed());
        }
        if (!token.actor().equals(actor.get().id())) {
            throw Refusal.conflict(
                    locale -> Messages.in(FormMessages.class, locale).ofSomebodyElse());
        }
        if (tokens.hasEnded(token)) {
            FormShownAgain.begin(FormShownAgain.Why.FORM_ENDED);
            return action.proceed();
        }
        if (!forms.isFirst(form)) {
            var led = forms.whereItLed(form);
            return led == null
                    ? action.proceed()
                    : Response.status(303).header("Location", led).build();
        }
        var answer = (Response) action.proceed();
        if (answer.getStatus() < 400) {
            forms.lead(form, answer.getHeaderString("Location"));
        } else {
            forms.forget(form);
        }
        return answer;
    }

    /**
     * Without a token of ours nothing is done: the transaction is undone. What is not there is said first, to strangers too.
     */
    private static Response refuse(Response answer) {
        if (answer.getStatus() < 400) {
            throw new BadRequestException();
        }
        return answer;
    }
}
