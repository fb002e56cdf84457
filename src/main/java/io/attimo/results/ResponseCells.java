package io.attimo.results;

import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;

/** What a response says, as a page writes it. */
final class ResponseCells {

    private ResponseCells() {}

    /** Empty where it says nothing. */
    static String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return NumberFormats.mark(number);
        }
        return value instanceof LocalDate day ? NumberFormats.day(day) : value.toString();
    }
}
