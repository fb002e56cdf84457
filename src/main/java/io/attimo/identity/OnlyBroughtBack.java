package io.attimo.identity;

import io.attimo.platform.web.Pause;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

/**
 * Stands within the transaction of every write. A form that is only brought back, see {@link Pause}, is shown again by its
 * action; where that does not know of it, or there was nothing but a button, the transaction is undone and says so.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnlyBroughtBack {

    @AroundInvoke
    Object look(InvocationContext action) throws Exception {
        var answer = action.proceed();
        if (Pause.isOnHere() && answer instanceof Response led && led.getStatus() < 400) {
            boolean isEnded = Pause.isOnHere(Pause.Why.FORM_ENDED);
            throw Refusal.conflict(locale -> sentence(Words.in(IdentityMessages.class, locale), isEnded));
        }
        return answer;
    }

    private static String sentence(IdentityMessages words, boolean isEnded) {
        return isEnded ? words.formEnded() : words.onlyBroughtBack();
    }
}
