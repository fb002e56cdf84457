package io.attimo.platform.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** One call on its way outside. Where nobody says anything for too long, or one side too much, both are hung up. */
final class OutboundLine {

    /** What is asked and answered, in bytes and milliseconds. */
    record Limits(long asked, long answered, long silence, long answer) {}

    private final Vertx vertx;
    private final NetSocket inside;
    private final NetSocket outside;
    private final Limits limits;
    private final Runnable whenOver;
    private long asked;
    private long answered;
    private long silence = -1;
    private long answer = -1;
    private boolean isOver;

    OutboundLine(Vertx vertx, NetSocket inside, NetSocket outside, Limits limits, Runnable whenOver) {
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
        waitForAnAnswer();
        inside.resume();
    }

    void ask(Buffer part) {
        asked += part.length();
        if (asked > limits.asked()) {
            hangUp();
            return;
        }
        waitForAnAnswer();
        pass(part, inside, outside);
    }

    private void tell(Buffer part) {
        answered += part.length();
        if (answered > limits.answered()) {
            hangUp();
            return;
        }
        waitForAWord();
        pass(part, outside, inside);
    }

    private static void pass(Buffer part, NetSocket from, NetSocket to) {
        to.write(part);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
        }
    }

    // Counted from when we last asked, so that an answer in drops is no answer either.
    private void waitForAnAnswer() {
        vertx.cancelTimer(answer);
        answer = vertx.setTimer(limits.answer(), late -> hangUp());
        waitForAWord();
    }

    private void waitForAWord() {
        vertx.cancelTimer(silence);
        silence = vertx.setTimer(limits.silence(), late -> hangUp());
    }

    private void hangUp() {
        if (!isOver) {
            isOver = true;
            vertx.cancelTimer(silence);
            vertx.cancelTimer(answer);
            inside.close();
            outside.close();
            whenOver.run();
        }
    }
}
