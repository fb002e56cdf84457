package io.attimo.form;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

/**
 * Stands within the transaction of every write. A form that is only brought back is shown again by {@link FormSubmissionHandler};
 * where there was nothing but a button, so nothing to show, the transaction is undone and says so.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RestoredFormRollback {

    @AroundInvoke
    Object look(InvocationContext action) throws Exception {
        var answer = action.proceed();
        var why = FormShownAgain.here();
        if (why != null && answer instanceof Response led && led.getStatus() < 400) {
            boolean isEnded = why == FormShownAgain.Why.FORM_ENDED;
            throw Refusal.conflict(locale -> sentence(Messages.in(FormMessages.class, locale), isEnded));
        }
        return answer;
    }

    private static String sentence(FormMessages words, boolean isEnded) {
        return isEnded ? words.ended() : words.onlyBroughtBack();
    }
}
