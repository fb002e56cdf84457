package io.attimo.platform.tenancy;

/** Too many want the same at once: whoever asks again in a moment gets it. People are told as in an outage. */
public final class Overload extends RuntimeException {

    public Overload(String what) {
        super(what);
    }
}
