package io.attimo.platform.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A clear no to what a person asked for; its sentence is shown to them in their language. */
public class Refusal extends RuntimeException {

    private final int status;
    private final transient Function<Locale, String> sentence;
    private final Long wait;

    public Refusal(int status, Function<Locale, String> sentence) {
        this(status, sentence, null);
    }

    private Refusal(int status, Function<Locale, String> sentence, Long wait) {
        this.status = status;
        this.sentence = sentence;
        this.wait = wait;
    }

    public static Refusal conflict(Function<Locale, String> sentence) {
        return new Refusal(409, sentence);
    }

    public static Refusal unprocessable(Function<Locale, String> sentence) {
        return new Refusal(422, sentence);
    }

    /** @param sentence in which language, and after how many seconds it may be tried again */
    public static Refusal tooOften(Duration wait, BiFunction<Locale, Long, String> sentence) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new Refusal(429, locale -> sentence.apply(locale, seconds), seconds);
    }

    public int status() {
        return status;
    }

    /** After how many seconds it may be tried again. */
    public Optional<Long> secondsToWait() {
        return Optional.ofNullable(wait);
    }

    /** Where no application runs there may be no words: a plain test that is refused could not even say that it failed. */
    @Override
    public String getMessage() {
        try {
            return sentence(Locale.ENGLISH);
        } catch (RuntimeException wordless) {
            return "refused with " + status;
        }
    }

    public String sentence(Locale locale) {
        return sentence.apply(locale);
    }
}
