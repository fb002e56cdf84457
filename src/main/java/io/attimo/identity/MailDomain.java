package io.attimo.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind the @ of an e-mail address, as the network writes it: in small letters, and those of ASCII alone. */
public record MailDomain(String name) {

    private static final int LAST_ASCII = 0x7f;
    private static final int LONGEST = 253;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public static Optional<MailDomain> of(String typed) {
        if (holdsHiddenAscii(typed)) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(typed.strip().toLowerCase(Locale.ROOT));
            boolean isDomain = ascii.length() <= LONGEST && SHAPE.matcher(ascii).matches();
            return isDomain ? Optional.of(new MailDomain(ascii)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether a letter of another kind has one of ASCII as its small letter, as the sign of kelvin has k. */
    static boolean holdsHiddenAscii(String typed) {
        return typed.codePoints()
                .anyMatch(letter -> letter > LAST_ASCII && Character.toLowerCase(letter) <= LAST_ASCII);
    }

    /** Of an address, or of a domain alone. */
    public static Optional<MailDomain> behind(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }
}
