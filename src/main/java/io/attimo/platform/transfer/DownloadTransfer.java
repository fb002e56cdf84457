package io.attimo.platform.transfer;

import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.web.ConnectionClosing;
import io.attimo.platform.web.OutageResponse;
import io.attimo.platform.web.RequestEnd;
import io.attimo.platform.web.RequestLog;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A file on its way to its reader: each piece is made when the one before was taken, and however long that takes, no thread
 * waits for it. Whoever takes too little for too long is let go.
 */
final class DownloadTransfer {

    private static final Logger LOG = Logger.getLogger(DownloadTransfer.class);

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final DownloadChunks downloadChunks;
    private final DownloadMinimumSpeed pace;
    private final Runnable afterwards;
    private final String number = RequestLog.number();
    private long taken;
    private long takenBefore;
    private long timer = -1;
    private boolean isMaking;
    private boolean isOver;

    /**
     * @param pieces closed when the request is answered or broken off
     * @param afterwards done once, at the same time
     */
    DownloadTransfer(
            RoutingContext context, DownloadChunks downloadChunks, DownloadMinimumSpeed pace, Runnable afterwards) {
        this.context = context;
        this.response = context.response();
        this.downloadChunks = downloadChunks;
        this.pace = pace;
        this.afterwards = afterwards;
        onItsLoop(now -> RequestEnd.then(context, end -> onItsLoop(over -> finish())));
    }

    void begin() {
        onItsLoop(now -> {
            if (!isOver && !response.ended() && !ConnectionClosing.isOver(context)) {
                response.setChunked(true);
                timer = context.vertx().setPeriodic(pace.patience().toMillis(), again -> look());
                make();
            }
        });
    }

    private void onItsLoop(Handler<Void> deed) {
        ((HttpServerRequestInternal) context.request()).context().runOnContext(deed);
    }

    private void make() {
        isMaking = true;
        context.vertx().executeBlocking(downloadChunks::next, false).onComplete(made -> {
            isMaking = false;
            if (isOver) {
                close();
            } else if (made.failed()) {
                breakOff(made.cause());
            } else {
                send(made.result());
            }
        });
    }

    private void send(Optional<byte[]> piece) {
        if (piece.isEmpty()) {
            response.end();
            return;
        }
        response.write(Buffer.buffer(piece.get()))
                .onSuccess(gone -> {
                    taken += piece.get().length;
                    if (!isOver) {
                        make();
                    }
                })
                .onFailure(lost -> ConnectionClosing.now(context));
    }

    /** What is not made in time is not the reader's fault. */
    private void look() {
        if (!isMaking && taken - takenBefore < pace.least()) {
            ConnectionClosing.now(context);
        }
        takenBefore = taken;
    }

    /** The reader must not take what there is of it for the whole: its end never comes. */
    private void breakOff(Throwable failure) {
        if (DatabaseOutage.isBehind(failure)) {
            LOG.warnf("download %s met no database: %s", number, OutageResponse.cause(failure));
        } else if (OutageResponse.cause(failure) instanceof NoSuchFileException) {
            LOG.warnf("download %s ended early: what was sent is no longer there", number);
        } else {
            LOG.error("failure " + number, failure);
        }
        ConnectionClosing.now(context);
    }

    private void finish() {
        if (isOver) {
            return;
        }
        isOver = true;
        afterwards.run();
        context.vertx().cancelTimer(timer);
        if (!isMaking) {
            close();
        }
    }

    private void close() {
        try {
            downloadChunks.close();
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("download %s could not be closed: %s", number, failure);
        }
    }
}
