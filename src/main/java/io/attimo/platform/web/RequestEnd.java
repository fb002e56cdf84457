package io.attimo.platform.web;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives back what a request holds, when it is answered or its connection is gone. Vert.x alone is not relied on: where it
 * fails while it closes a connection, it runs no end handlers, and what they give back would be gone until the next start.
 */
public final class RequestEnd {

    private final Handler<AsyncResult<Void>> deed;
    private final ChannelFuture closing;
    private final ChannelFutureListener listener;
    private final AtomicBoolean isDone = new AtomicBoolean();

    private RequestEnd(RoutingContext context, Handler<AsyncResult<Void>> deed) {
        this.deed = deed;
        closing = ((ConnectionBase) context.request().connection()).channel().closeFuture();
        listener = closed -> ((HttpServerRequestInternal) context.request())
                .context()
                .runOnContext(now -> end(Future.failedFuture("connection closed")));
    }

    /** @param deed done once, soon where the request is over already; told of a failure where it was broken off */
    public static void then(RoutingContext context, Handler<AsyncResult<Void>> deed) {
        if (context.response().ended()) {
            deed.handle(Future.succeededFuture());
            return;
        }
        var end = new RequestEnd(context, deed);
        context.addEndHandler(end::end);
        end.closing.addListener(end.listener);
    }

    private void end(AsyncResult<Void> result) {
        if (isDone.compareAndSet(false, true)) {
            closing.removeListener(listener);
            deed.handle(result);
        }
    }
}
