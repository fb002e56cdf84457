package io.attimo.importance;

import io.attimo.disclosure.UnknownViewParameter;
import java.util.Arrays;
import java.util.Locale;

/** What becomes of responses that lack some answers. */
public enum MissingAnswerMethod {

    /** Each pair of columns is taken over the rows that have both. */
    PAIRWISE,

    /** Only rows with every answer count. */
    LISTWISE;

    /** @throws UnknownViewParameter if it is neither; left out or empty, it is {@link #PAIRWISE} */
    public static MissingAnswerMethod named(String parameter) {
        return parameter == null || parameter.isBlank()
                ? PAIRWISE
                : Arrays.stream(values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new UnknownViewParameter("missing", parameter));
    }
}
