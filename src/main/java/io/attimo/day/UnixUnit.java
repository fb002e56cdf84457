package io.attimo.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** What a number counts that stands for a moment since the beginning of 1970. */
public enum UnixUnit {
    @JsonProperty("s")
    SECONDS("s") {
        @Override
        Instant at(long number) {
            return Instant.ofEpochSecond(number);
        }
    },
    @JsonProperty("ms")
    MILLISECONDS("ms") {
        @Override
        Instant at(long number) {
            return Instant.ofEpochMilli(number);
        }
    };

    private final String code;

    UnixUnit(String code) {
        this.code = code;
    }

    abstract Instant at(long number);

    /** As a mapping writes it. */
    public String code() {
        return code;
    }
}
