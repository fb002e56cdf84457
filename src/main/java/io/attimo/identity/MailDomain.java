package io.attimo.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind the @ of an e-mail address, as the network writes it: in small letters, and those of ASCII alone. */
public record MailDomain(String name) {

    private static final int LONGEST = 253;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public static Optional<MailDomain> of(String typed) {
        try {
            var ascii = IDN.toASCII(typed.strip().toLowerCase(Locale.ROOT));
            boolean isDomain = ascii.length() <= LONGEST && SHAPE.matcher(ascii).matches();
            return isDomain ? Optional.of(new MailDomain(ascii)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Of an address, or of a domain alone. */
    static Optional<MailDomain> behind(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }
}
