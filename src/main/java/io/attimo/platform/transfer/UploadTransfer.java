package io.attimo.platform.transfer;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequestEnd;
import io.attimo.platform.web.UploadMinimumSpeed;
import io.attimo.platform.web.WebMessages;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of one request on its way into a file: it comes on the event loop, where waiting costs no thread, and as fast as
 * the disk takes it. Whoever brings too little for too long is given up.
 */
final class UploadTransfer {

    private static final int CHUNK = 64 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Path path;
    private final UploadMinimumSpeed pace;
    private final Runnable afterwards;
    private final Promise<InputStream> arrived = Promise.promise();
    private AsyncFile file;
    private InputStream content;
    private long came;
    private long cameBefore;
    private long timer = -1;
    private boolean isDiskBusy;
    private boolean isOver;

    /** @param afterwards done once, when the request is answered or broken off */
    UploadTransfer(RoutingContext context, Path path, UploadMinimumSpeed pace, Runnable afterwards) {
        this.context = context;
        this.request = context.request();
        this.path = path;
        this.pace = pace;
        this.afterwards = afterwards;
    }

    /** @return what came, as a whole; it is deleted when it is closed or the request is answered */
    Future<InputStream> begin() {
        ((HttpServerRequestInternal) request).context().runOnContext(now -> {
            RequestEnd.then(context, end -> clear());
            if (!isOver) {
                open();
            }
        });
        return arrived.future();
    }

    private void open() {
        request.exceptionHandler(broken -> fail(unfinished()));
        context.vertx()
                .fileSystem()
                .open(path.toString(), new OpenOptions().setCreateNew(true).setRead(false))
                .onSuccess(this::listen)
                .onFailure(this::fail);
    }

    private void listen(AsyncFile opened) {
        file = opened;
        if (isOver) {
            discard();
            return;
        }
        file.exceptionHandler(this::fail);
        if (request.isEnded()) {
            finish();
            return;
        }
        request.handler(this::take).endHandler(end -> finish());
        timer = context.vertx().setPeriodic(pace.patience().toMillis(), now -> look());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer chunk) {
        if (isOver) {
            return;
        }
        came += chunk.length();
        if (came > pace.most()) {
            fail(new Refusal(
                    413, locale -> Messages.in(WebMessages.class, locale).tooLarge()));
            return;
        }
        file.write(chunk).onFailure(this::fail);
        if (file.writeQueueFull()) {
            isDiskBusy = true;
            request.pause();
            file.drainHandler(drained -> {
                isDiskBusy = false;
                request.resume();
            });
        }
    }

    /** What the disk does not take in time is not the sender's fault. */
    private void look() {
        if (!isDiskBusy && came - cameBefore < pace.least()) {
            fail(unfinished());
        }
        cameBefore = came;
    }

    private void finish() {
        if (isOver) {
            return;
        }
        isOver = true;
        context.vertx().cancelTimer(timer);
        file.close().onSuccess(closed -> show()).onFailure(arrived::tryFail);
    }

    private void show() {
        try {
            content = new BufferedInputStream(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), CHUNK);
            arrived.complete(content);
        } catch (IOException gone) {
            arrived.fail(gone);
        }
    }

    private void fail(Throwable failure) {
        if (isOver) {
            return;
        }
        isOver = true;
        context.vertx().cancelTimer(timer);
        request.pause();
        discard();
        arrived.tryFail(failure.getCause() instanceof IOException ? failure.getCause() : failure);
    }

    private void discard() {
        if (file != null) {
            file.close().onComplete(closed -> context.vertx().fileSystem().delete(path.toString()));
        }
    }

    private void clear() {
        afterwards.run();
        fail(unfinished());
        if (content != null) {
            try {
                content.close();
            } catch (IOException swept) {
                // it goes with the next sweep
            }
        }
    }

    private static Refusal unfinished() {
        return new Refusal(408, locale -> Messages.in(WebMessages.class, locale).unfinished());
    }
}
