package io.attimo.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What a person typed into a field, as we keep text: composed (normal form C), no space around it, lines ended by \n. */
public record TypedText(String text) {

    /** Several lines. */
    public static TypedText text(String raw) {
        return new TypedText(Normalizer.normalize(raw == null ? "" : raw, Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip());
    }

    /** One line: what would break or tear it becomes a space. */
    public static TypedText line(String raw) {
        return new TypedText(
                text(raw).text().replaceAll("[\\s\u0085\u2028\u2029]+", " ").strip());
    }

    /** Whether there is nothing in it that a person could see. */
    public boolean isBlank() {
        return text.codePoints().noneMatch(TypedText::isVisible);
    }

    /** Counted as people count, so that an emoji of two units is one. */
    public boolean isLongerThan(int characters) {
        return text.codePointCount(0, text.length()) > characters;
    }

    /** Whether the database would refuse it: a NUL, or half of a pair of surrogates. */
    public boolean isUnstorable() {
        return text.codePoints().anyMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> false;
                    default -> true;
                };
    }
}
