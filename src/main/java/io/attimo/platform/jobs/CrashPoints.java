package io.attimo.platform.jobs;

import java.util.function.Consumer;

/** Places where a test lets a process die. Nothing else sets a plan, and without one nothing happens there. */
public final class CrashPoints {

    /** The process is gone: nothing is caught, written or given back after it. */
    public static final class Death extends Error {
        public Death(String place) {
            super(place);
        }
    }

    private static volatile Consumer<String> plan;

    private CrashPoints() {}

    public static void at(String place) {
        var current = plan;
        if (current != null) {
            current.accept(place);
        }
    }

    /** A transaction wraps what it is left by; a death goes on as one. */
    static void passOn(RuntimeException wrapping) {
        if (wrapping.getCause() instanceof Death death) {
            throw death;
        }
    }

    static void follow(Consumer<String> plan) {
        CrashPoints.plan = plan;
    }
}
