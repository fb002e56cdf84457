package io.attimo.platform.transfer;

import io.attimo.platform.limits.LimitKeysOfRequest;
import io.attimo.platform.web.BodyLimits;
import io.attimo.platform.web.UploadHeaderCheck;
import io.attimo.platform.web.UploadMinimumSpeed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes in the file of whom the doors have let in, before its page is asked: they may send it as slowly as they must, and
 * hold no thread meanwhile. Whoever is not let in was not listened to.
 */
@Singleton
public class UploadBodyFilter {

    private static final int BEHIND_THE_DOORS = Priorities.USER + 1000;

    private final UploadThrottle places;
    private final UploadMinimumSpeed pace;
    private final UploadFolder folder;
    private final LimitKeysOfRequest limitKeysOfRequest;

    UploadBodyFilter(
            UploadThrottle places,
            UploadMinimumSpeed pace,
            UploadFolder folder,
            LimitKeysOfRequest limitKeysOfRequest) {
        this.places = places;
        this.pace = pace;
        this.folder = folder;
        this.limitKeysOfRequest = limitKeysOfRequest;
    }

    @ServerRequestFilter(priority = BEHIND_THE_DOORS)
    public Uni<Void> receive(ContainerRequestContext request, RoutingContext context) {
        if (!BodyLimits.isFile(context.request())) {
            return null;
        }
        UploadHeaderCheck.refuseWhatCannotBeRead(context.request());
        var leave = places.take(limitKeysOfRequest.of(context.request()));
        Path file = folder.fresh();
        return Uni.createFrom()
                .<InputStream>emitter(next -> new UploadTransfer(context, file, pace, leave)
                        .begin()
                        .onSuccess(next::complete)
                        .onFailure(next::fail))
                .invoke(request::setEntityStream)
                .replaceWithVoid();
    }
}
