package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * Waits until a form is here as a whole, at the front, where waiting costs no thread: some hundred senders who never
 * finish would otherwise hold them all, and nobody else would be served. How much of them lies in memory is bounded.
 */
@Singleton
class FormBodyFilter {

    private static final long PATIENCE = 60_000;

    private final EarlyRefusal door;
    private final ConnectionClosing end;
    private final FormMemoryLimit memory;
    private final long patience;

    @Inject
    FormBodyFilter(EarlyRefusal door, ConnectionClosing end, FormMemoryLimit memory) {
        this(door, end, memory, PATIENCE);
    }

    /** @param patience for a form to be here as a whole, in milliseconds */
    FormBodyFilter(EarlyRefusal door, ConnectionClosing end, FormMemoryLimit memory, long patience) {
        this.door = door;
        this.end = end;
        this.memory = memory;
        this.patience = patience;
    }

    /** Behind what refuses a request by its head alone. */
    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::await, 750);
    }

    private void await(RoutingContext context) {
        if (BodyLimits.isWhole(context.request())) {
            new Coming(context).begin();
        } else {
            context.next();
        }
    }

    private final class Coming {

        private final RoutingContext context;
        private final FormMemoryLimit.Form form;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean isRefused;

        Coming(RoutingContext context) {
            this.context = context;
            this.form = memory.form(ClientAddress.address(context.request()), BodyLimits.length(context.request()));
        }

        void begin() {
            timer = context.vertx().setTimer(patience, now -> giveUp());
            RequestEnd.then(context, end -> {
                context.vertx().cancelTimer(timer);
                form.ends();
            });
            if (!form.begins()) {
                refuseForNow();
            } else if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
                context.response().writeContinue();
            }
            context.request().handler(this::take).endHandler(end -> finish()).resume();
        }

        private void take(Buffer part) {
            if (isRefused) {
                return;
            }
            if (form.grows(part.length())) {
                body.appendBuffer(part);
            } else {
                refuseForNow();
            }
        }

        private void refuseForNow() {
            refuse(end.with(context), 429, WebMessages::tooOftenTitle, WebMessages::tooManyForms);
        }

        private void finish() {
            if (!isRefused && context.vertx().cancelTimer(timer)) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        }

        private void giveUp() {
            RequestEnd.then(context, end -> context.request().connection().close());
            refuse(context, 408, WebMessages::unfinishedTitle, WebMessages::unfinished);
        }

        private void refuse(
                RoutingContext request,
                int status,
                Function<WebMessages, String> title,
                Function<WebMessages, String> sentence) {
            isRefused = true;
            door.refuse(request, status, title, sentence);
        }
    }
}
