package io.attimo.identity;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody gets their mail, its A to Z in small letters: all that is known of whom an admin expects. */
public record MailAddress(String text) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{C}\\p{Z}]{1,64}@[^@\\s\\p{C}\\p{Z}]{3,180}");

    public static Optional<MailAddress> of(String typed) {
        var address = small(typed.strip());
        boolean isWhole = SHAPE.matcher(address).matches()
                && !MailDomain.holdsHiddenAscii(address)
                && MailDomain.behind(address)
                        .filter(domain -> isWritten(domain, address))
                        .isPresent();
        return isWhole ? Optional.of(new MailAddress(address)) : Optional.empty();
    }

    /** Other letters stay as they are: some would become those of somebody else. */
    static String small(String typed) {
        return typed.codePoints()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A domain in letters that only look like it, as full-width ones, is not taken for it. */
    private static boolean isWritten(MailDomain domain, String address) {
        var written = address.substring(address.indexOf('@') + 1);
        return written.equals(domain.name()) || written.equals(IDN.toUnicode(domain.name()));
    }
}
