package io.attimo.mark;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Text as two people would call it the same: whatever its case, its width, its spaces and the kind of its apostrophes. */
public final class MarkText {

    private MarkText() {}

    public static String fold(String text) {
        // NFC: a compatible form would make two characters of a half, and dots of an ellipsis; digits of full width it
        // keeps.
        var plain = new StringBuilder();
        Normalizer.normalize(text, Form.NFC).codePoints().forEach(each -> fold(each, plain));
        return plain.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    private static void fold(int each, StringBuilder plain) {
        if (each >= 0xFF01 && each <= 0xFF5E) {
            plain.appendCodePoint(each - 0xFF01 + '!');
        } else if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
            plain.append(' ');
        } else if (each == '’' || each == '‘' || each == '`' || each == '´') {
            plain.append('\'');
        } else if (each == '\u2212') {
            plain.append('-');
        } else if (Character.getType(each) != Character.FORMAT && !isVariation(each)) {
            plain.appendCodePoint(each);
        }
    }

    /** Says of a sign before it whether it is drawn in colour. */
    private static boolean isVariation(int each) {
        return each >= 0xFE00 && each <= 0xFE0F;
    }
}
