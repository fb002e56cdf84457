package io.attimo.support;

import java.util.Arrays;
import java.util.List;

/** What the threads of the application are doing. */
public final class Threads {

    private Threads() {}

    /** The names of those that are at work, or wait, in a class of such a name. */
    public static List<String> in(String className) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().contains(className)))
                .map(thread -> thread.getKey().getName())
                .toList();
    }
}
