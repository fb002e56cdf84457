package io.attimo.proposal;

import io.attimo.platform.text.Messages;
import java.util.Locale;
import java.util.function.Function;

/**
 * What of a proposed mapping a person has to look at. One that leaves a part of the mapping out names what that may be.
 *
 * @param column of the file; empty where it is about the file as a whole
 * @param why a sentence, in the language of the words it is given
 */
public record Doubt(String column, About about, Function<DoubtMessages, String> why) {

    /** In the reader's language. */
    public String sentence() {
        return why.apply(Messages.here(DoubtMessages.class));
    }

    /** The part of the mapping that it is about. */
    public enum About {
        KEY,
        CUSTOMER,
        DATE,
        SCALE,
        WORDS,
        MISSING,
        HEADER,
        ENCODING,
        ROWS;

        /** As programs are told it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
