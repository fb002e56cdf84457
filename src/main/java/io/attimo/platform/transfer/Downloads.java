package io.attimo.platform.transfer;

import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.limits.LimitKeysOfRequest;
import io.attimo.platform.limits.RequestQueue;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.web.PageActivity;
import io.attimo.platform.web.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Files that people take with them. A small one is an answer like any page; of a large one each reader, tenant and address
 * has so many on their way at once, and none of them holds a thread.
 */
@Singleton
public class Downloads {

    private final DownloadThrottle places;
    private final DownloadMinimumSpeed pace;
    private final LimitKeysOfRequest limitKeysOfRequest;
    private final PageActivity pageActivity;
    private final RequestQueue turns;
    private final Tenancy tenancy;
    private final CurrentTenant tenant;

    Downloads(
            DownloadThrottle places,
            DownloadMinimumSpeed pace,
            LimitKeysOfRequest limitKeysOfRequest,
            PageActivity pageActivity,
            RequestQueue turns,
            Tenancy tenancy,
            CurrentTenant tenant) {
        this.places = places;
        this.pace = pace;
        this.limitKeysOfRequest = limitKeysOfRequest;
        this.pageActivity = pageActivity;
        this.turns = turns;
        this.tenancy = tenancy;
        this.tenant = tenant;
    }

    /**
     * A table for a spreadsheet.
     *
     * @param pieces closed here, sooner or later
     * @throws Refusal where too many are on their way
     */
    public Response csv(String fileName, DownloadChunks downloadChunks) throws IOException {
        return file(fileName, "text/csv;charset=UTF-8", downloadChunks);
    }

    /** The same of another kind. */
    public Response file(String fileName, String type, DownloadChunks downloadChunks) throws IOException {
        try {
            return answer(downloadChunks)
                    .type(type)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                    .build();
        } catch (IOException | RuntimeException failure) {
            downloadChunks.close();
            throw failure;
        }
    }

    private Response.ResponseBuilder answer(DownloadChunks downloadChunks) throws IOException {
        var context = CurrentRequestManager.get().unwrap(RoutingContext.class);
        var first = downloadChunks.next().orElse(new byte[0]);
        var second = downloadChunks.next();
        if (second.isEmpty()) {
            downloadChunks.close();
            return Response.ok(first).header(HttpHeaders.CONTENT_LENGTH, first.length);
        }
        var leave = places.take(limitKeysOfRequest.of(context.request()));
        pageActivity.leave(context);
        turns.leave(context);
        var made = new ArrayDeque<>(List.of(first, second.get()));
        return Response.ok(
                new DownloadTransfer(context, new Begun(made, downloadChunks, tenancy, tenant.code()), pace, leave));
    }

    /** What was made to see how large the file is, and the rest for the same tenant. */
    private record Begun(Queue<byte[]> made, DownloadChunks rest, Tenancy tenancy, String tenant)
            implements DownloadChunks {

        @Override
        public Optional<byte[]> next() {
            return Optional.ofNullable(made.poll()).or(() -> tenancy.within(tenant, this::more));
        }

        private Optional<byte[]> more() {
            try {
                return rest.next();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
