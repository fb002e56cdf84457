package io.attimo.platform.web;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;

/**
 * That what was sent could not be taken apart. Quarkus' readers say so in failures of every kind, so it is known by where it
 * happened; what the disk would not take while they read is our own trouble.
 *
 * @param mostFields how many fields or parts there may be, where there were more
 */
record MalformedRequest(Optional<Integer> mostFields) {

    private static final Set<String> READERS =
            Set.of(FormBodyHandler.class.getName(), RequestDeserializeHandler.class.getName());
    private static final String READERS_OWN = "org.jboss.resteasy.";
    private static final Pattern FIELDS = Pattern.compile("Param limit of (\\d+) was exceeded");

    static Optional<MalformedRequest> behind(Throwable failure) {
        boolean isWhileReading =
                Arrays.stream(failure.getStackTrace()).anyMatch(frame -> READERS.contains(frame.getClassName()));
        return isWhileReading && !isOfTheDisk(OutageResponse.cause(failure))
                ? Optional.of(new MalformedRequest(mostFields(failure.getMessage())))
                : Optional.empty();
    }

    private static boolean isOfTheDisk(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof UnsupportedEncodingException)
                && Arrays.stream(cause.getStackTrace())
                        .limit(1)
                        .noneMatch(frame -> frame.getClassName().startsWith(READERS_OWN));
    }

    private static Optional<Integer> mostFields(String message) {
        return Optional.ofNullable(message)
                .map(FIELDS::matcher)
                .filter(found -> found.matches())
                .map(found -> Integer.valueOf(found.group(1)));
    }
}
