package io.attimo.platform.web;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Connections that end with an answer: what else comes along them is not answered. */
@Singleton
public class ConnectionClosing {

    private static final long LEAVE_TAKING = 5_000;

    private final Set<HttpConnection> ended =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));
    private final long leaveTaking;

    @Inject
    ConnectionClosing() {
        this(LEAVE_TAKING);
    }

    /** @param leaveTaking how long who was refused may speak on, in milliseconds */
    ConnectionClosing(long leaveTaking) {
        this.leaveTaking = leaveTaking;
    }

    boolean isReached(RoutingContext context) {
        return ended.contains(context.request().connection());
    }

    RoutingContext with(RoutingContext context) {
        ended.add(context.request().connection());
        context.response().putHeader("Connection", "close");
        context.addEndHandler(end -> {
            if (context.request().isEnded()) {
                context.request().connection().close();
            } else {
                hearOut(context, context.request().connection()::close);
            }
        });
        return context;
    }

    /** Who was refused unheard may speak on for a moment, as they would not hear the answer before; then it ends. */
    void afterAWhile(RoutingContext context) {
        context.addEndHandler(end -> {
            if (!isReached(context) && !context.request().isEnded()) {
                hearOut(context, () -> {});
            }
        });
    }

    /** Whatever of an answer still waits to be taken is not sent any more. */
    public static void now(RoutingContext context) {
        now(context.request().connection());
    }

    public static void now(HttpConnection connection) {
        ((ConnectionBase) connection).channelHandlerContext().close();
    }

    /** Vert.x knows of it a little later. */
    public static boolean isOver(RoutingContext context) {
        return !((ConnectionBase) context.request().connection()).channel().isOpen();
    }

    private void hearOut(RoutingContext context, Runnable afterwards) {
        HttpServerRequest request = context.request();
        long timer = context.vertx()
                .setTimer(leaveTaking, now -> request.connection().close());
        request.handler(unread -> {}).endHandler(end -> {
            context.vertx().cancelTimer(timer);
            afterwards.run();
        });
        request.resume();
    }
}
