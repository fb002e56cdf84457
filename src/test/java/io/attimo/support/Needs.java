package io.attimo.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs of the machine: without it the test is skipped in words, and on CI it fails. */
public final class Needs {

    private Needs() {}

    public static void orSkip(boolean there, String lacking) {
        if (there) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail("CI must not skip this: " + lacking);
        }
        System.out.println("SKIPPED: " + lacking);
        abort(lacking);
    }
}
