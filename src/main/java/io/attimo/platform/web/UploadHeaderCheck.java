package io.attimo.platform.web;

import io.attimo.platform.text.Messages;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;

/** What a request that brings a file says of its body, before that is listened to: parts, and what lies between them. */
@Singleton
public class UploadHeaderCheck {

    private static final String TYPE = "Content-Type";
    private static final String BOUNDARY = "boundary";

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::spell, 845);
    }

    /** The framework reads it in small letters alone. */
    private void spell(RoutingContext context) {
        var request = context.request();
        boundary(request)
                .ifPresent(said -> request.headers()
                        .set(TYPE, MediaType.MULTIPART_FORM_DATA + "; " + BOUNDARY + "=\"" + said + "\""));
        context.next();
    }

    /** Says in words what is wrong with it; the framework would find no part, and say that the file is missing. */
    public static void refuseWhatCannotBeRead(HttpServerRequest request) {
        var packing = request.getHeader("Content-Encoding");
        if (packing != null && !packing.equalsIgnoreCase("identity")) {
            throw refusal(415, WebMessages::packed);
        }
        if (parts(request).isEmpty()) {
            throw refusal(415, words -> otherType(words, request.path()));
        }
        if (boundary(request).isEmpty()) {
            throw refusal(400, WebMessages::boundaryless);
        }
    }

    static String otherType(WebMessages words, String path) {
        return EarlyRefusal.isProgram(path) ? words.partsOfProgram() : words.parts();
    }

    private static Optional<String> boundary(HttpServerRequest request) {
        return parts(request).map(type -> type.getParameters().get(BOUNDARY)).filter(said -> !said.isBlank());
    }

    private static Optional<MediaType> parts(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(TYPE))
                    .map(MediaType::valueOf)
                    .filter(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Refusal refusal(int status, Function<WebMessages, String> sentence) {
        return new Refusal(status, locale -> sentence.apply(Messages.in(WebMessages.class, locale)));
    }
}
