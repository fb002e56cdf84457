package io.attimo.identity;

import io.attimo.platform.web.Pause;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

/**
 * Stands around what is done {@link Once}, within its transaction. The unique key of {@code sent_forms} decides who is first;
 * whoever comes second waits there for the first to commit, and is sent where the first was.
 */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OneEffect {

    private final SentForms forms;
    private final FormTokens tokens;
    private final CurrentMember me;

    OneEffect(SentForms forms, FormTokens tokens, CurrentMember me) {
        this.forms = forms;
        this.tokens = tokens;
        this.me = me;
    }

    @AroundInvoke
    Object once(InvocationContext action) throws Exception {
        var form = SentForm.ofRequest();
        var token = tokens.read(form.token()).orElse(null);
        if (token == null) {
            return refuse((Response) action.proceed());
        }
        if (!token.member().equals(me.get().id())) {
            throw Refusal.conflict(
                    locale -> Words.in(IdentityMessages.class, locale).formOfSomebodyElse());
        }
        if (tokens.hasEnded(token)) {
            Pause.begin(Pause.Why.FORM_ENDED);
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

    /** Without a token of ours nothing is done: the transaction is undone. What is not there is said first, to strangers too. */
    private static Response refuse(Response answer) {
        if (answer.getStatus() < 400) {
            throw new BadRequestException();
        }
        return answer;
    }
}
