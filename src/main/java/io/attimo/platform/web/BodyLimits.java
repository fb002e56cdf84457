package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** One megabyte is enough for any form; only where files are brought may more be sent. Nothing is sent untold. */
@Singleton
public class BodyLimits {

    private static final long MEGABYTE = 1024 * 1024;
    public static final long MOST = MEGABYTE;

    private static final Pattern UPLOAD = Pattern.compile("/(t/[a-z0-9-]+/imports|api/v1/imports(/proposal)?)/?");

    private final EarlyRefusal door;
    private final ConnectionClosing end;
    private final UploadMinimumSpeed pace;

    BodyLimits(EarlyRefusal door, ConnectionClosing end, UploadMinimumSpeed pace) {
        this.door = door;
        this.end = end;
        this.pace = pace;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 850);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (isFile(request) && length(request) > pace.most()) {
            door.refuse(
                    end.with(context),
                    413,
                    WebMessages::tooLargeTitle,
                    words -> words.fileTooLarge(pace.most() / MEGABYTE));
        } else if (isFile(request)) {
            end.afterAWhile(context);
            context.next();
        } else if (RequestSmugglingCheck.isWithoutLength(request)) {
            door.refuse(context, 411, WebMessages::lengthlessTitle, WebMessages::lengthless);
        } else if (length(request) > MOST) {
            door.refuse(
                    end.with(context), 413, WebMessages::tooLargeTitle, words -> words.formTooLarge(MOST / MEGABYTE));
        } else {
            context.next();
        }
    }

    /** Files are read as they come, all else as a whole. */
    public static boolean isFile(HttpServerRequest request) {
        return request.method() == HttpMethod.POST && isForFiles(request.path()) && !UnsavedForm.isForm(request);
    }

    static boolean isForFiles(String path) {
        return UPLOAD.matcher(path).matches();
    }

    static boolean isWhole(HttpServerRequest request) {
        return length(request) > 0 && !isFile(request);
    }

    static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
