package io.attimo.platform.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/**
 * One call on its way outside. Where it takes too long as a whole, or one side says too much, both are hung up: an answer
 * in drops is no answer either.
 */
final class OutboundRelay {

    /** What is asked and answered, in bytes, and how long it all may last, in milliseconds. */
    record Limits(long asked, long answered, long time) {}

    private final Vertx vertx;
    private final NetSocket inside;
    private final NetSocket outside;
    private final Limits limits;
    private final Runnable whenOver;
    private long asked;
    private long answered;
    private long timer = -1;
    private boolean isOver;

    OutboundRelay(Vertx vertx, NetSocket inside, NetSocket outside, Limits limits, Runnable whenOver) {
        this.vertx = vertx;
        this.inside = inside;
        this.outside = outside;
        this.limits = limits;
        this.whenOver = whenOver;
    }

    void join() {
        inside.endHandler(ended -> hangUp());
        outside.endHandler(ended -> hangUp());
        inside.exceptionHandler(broken -> hangUp());
        outside.exceptionHandler(broken -> hangUp());
        inside.handler(this::ask);
        outside.handler(this::tell);
        timer = vertx.setTimer(limits.time(), late -> hangUp());
        inside.resume();
    }

    void ask(Buffer part) {
        asked += part.length();
        if (asked > limits.asked()) {
            hangUp();
            return;
        }
        pass(part, inside, outside);
    }

    private void tell(Buffer part) {
        answered += part.length();
        if (answered > limits.answered()) {
            hangUp();
            return;
        }
        pass(part, outside, inside);
    }

    private static void pass(Buffer part, NetSocket from, NetSocket to) {
        to.write(part);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
        }
    }

    private void hangUp() {
        if (!isOver) {
            isOver = true;
            vertx.cancelTimer(timer);
            inside.close();
            outside.close();
            whenOver.run();
        }
    }
}
