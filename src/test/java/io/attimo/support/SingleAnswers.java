package io.attimo.support;

import io.attimo.disclosure.SingleAnswerReader;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Looks as somebody who may read single answers, and sees each at once. */
@Singleton
public class SingleAnswers implements SingleAnswerReader {

    private final ThreadLocal<Boolean> may = ThreadLocal.withInitial(() -> false);

    @Override
    public boolean mayReadSingleAnswers() {
        return may.get();
    }

    public <T> T seenBy(Supplier<T> look) {
        var request = Arc.container().requestContext();
        boolean isOwn = !request.isActive();
        if (isOwn) {
            request.activate();
        }
        may.set(true);
        try {
            return look.get();
        } finally {
            may.remove();
            if (isOwn) {
                request.terminate();
            }
        }
    }
}
