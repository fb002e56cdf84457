package io.attimo.response;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what a customer is known. An e-mail address is compared without case, since its owner writes it now so, now so; any
 * other key counts letter by letter.
 */
public final class CustomerKey {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Stands in no cell that somebody typed. */
    private static final char PARTS = '\u001F';

    private CustomerKey() {}

    public static boolean isEmail(String key) {
        return EMAIL.matcher(key).matches();
    }

    /** The key as it is compared and kept. */
    public static String folded(String key) {
        return isEmail(key) ? key.toLowerCase(Locale.ROOT) : key;
    }

    /**
     * Who gave the answer, where the file names nobody: an e-mail address is one person wherever it stands, while number 7
     * of one source and number 7 of another are two.
     */
    public static String ofAnswer(String source, String answer) {
        return isEmail(answer) ? folded(answer) : source + PARTS + answer;
    }
}
