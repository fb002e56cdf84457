package io.attimo.platform.web;

import java.util.Locale;
import java.util.function.Function;

/** A clear no to what a person asked for; its sentence is shown to them in their language. */
public class Refusal extends RuntimeException {

    private final int status;
    private final transient Function<Locale, String> sentence;

    public Refusal(int status, Function<Locale, String> sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public static Refusal conflict(Function<Locale, String> sentence) {
        return new Refusal(409, sentence);
    }

    public static Refusal unprocessable(Function<Locale, String> sentence) {
        return new Refusal(422, sentence);
    }

    public int status() {
        return status;
    }

    @Override
    public String getMessage() {
        return sentence(Locale.ENGLISH);
    }

    public String sentence(Locale locale) {
        return sentence.apply(locale);
    }
}
