package io.attimo.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A job that was given up.
 *
 * @param failure the last one's name and place; never its message, in which somebody's words may stand
 */
public record FailedJob(String tenant, String kind, UUID id, Instant failedAt, String failure) {

    private static final String OURS = "io.attimo.";

    static String named(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getClass().getSimpleName()
                + Stream.of(first.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }
}
