package io.attimo.platform.transfer;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keeps a request that was sent before the one ahead of it is answered from Vert.x until then. Where a connection ends in the
 * middle of such a request, Vert.x fails on it (Http1xServerRequest.handleException finds no response), and runs no end
 * handler of the one ahead. So it is in all of 4.5 up to 4.5.32; from 5.0 on, closing looks only at what is being answered.
 */
@Singleton
class PipelinedRequests {

    private static final int FIRST = 1200;

    void standAtTheFront(@Observes Filters filters) {
        filters.register(PipelinedRequests::follow, FIRST);
    }

    /** From the first request of a connection on, which no other has come behind yet. */
    static void follow(RoutingContext context) {
        if (context.request().connection() instanceof Http1xServerConnection connection) {
            var pipeline = connection.channel().pipeline();
            var vertx = pipeline.get("handler");
            if (vertx != null && pipeline.get(OneByOne.class) == null) {
                pipeline.addBefore("handler", null, new OneByOne(connection));
            }
        }
        context.next();
    }

    private static final class OneByOne extends ChannelDuplexHandler {

        /** Parts of requests; beyond these no more is read until the next is begun. */
        private static final int MOST_WAITING = 16;

        private final Http1xServerConnection connection;
        private final Queue<Object> waiting = new ArrayDeque<>();
        private boolean isAnswering = true;
        private boolean isPaused;

        OneByOne(Http1xServerConnection connection) {
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext channel, Object part) {
            if (waiting.isEmpty() && !(part instanceof HttpRequest)) {
                channel.fireChannelRead(part);
                return;
            }
            waiting.add(part);
            if (waiting.size() > MOST_WAITING) {
                connection.doPause();
                isPaused = true;
            }
            if (!isAnswering) {
                beginNext(channel);
            }
        }

        @Override
        public void write(ChannelHandlerContext channel, Object part, ChannelPromise promise) {
            if (part instanceof LastHttpContent && !isInterim(part)) {
                isAnswering = false;
                if (!waiting.isEmpty()) {
                    beginNext(channel);
                }
            }
            channel.write(part, promise);
        }

        private static boolean isInterim(Object part) {
            return part instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        /** Vert.x locks the connection from before it writes the end of an answer until its note of that is in the queue. */
        private void beginNext(ChannelHandlerContext channel) {
            synchronized (connection) {
                channel.executor().execute(() -> handOn(channel));
            }
        }

        private void handOn(ChannelHandlerContext channel) {
            if (isAnswering || waiting.isEmpty()) {
                return;
            }
            isAnswering = true;
            do {
                channel.fireChannelRead(waiting.remove());
            } while (!waiting.isEmpty() && !(waiting.peek() instanceof HttpRequest));
            channel.fireChannelReadComplete();
            if (isPaused && waiting.size() <= MOST_WAITING) {
                isPaused = false;
                connection.doResume();
            }
        }

        /** For the time of an answer there are other limits; between two, or before the first, a connection may be idle. */
        @Override
        public void userEventTriggered(ChannelHandlerContext channel, Object event) {
            if (!(event instanceof IdleStateEvent) || isIdle(channel)) {
                channel.fireUserEventTriggered(event);
            }
        }

        private boolean isIdle(ChannelHandlerContext channel) {
            var unsent = channel.channel().unsafe().outboundBuffer();
            return !isAnswering && (unsent == null || unsent.totalPendingWriteBytes() == 0);
        }

        /** Nobody is there any more to be answered. */
        @Override
        public void channelInactive(ChannelHandlerContext channel) {
            waiting.forEach(ReferenceCountUtil::release);
            waiting.clear();
            channel.fireChannelInactive();
        }
    }
}
