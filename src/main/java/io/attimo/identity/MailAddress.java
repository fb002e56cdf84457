package io.attimo.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody gets their mail, in small letters: all that is known of whom an admin expects. */
public record MailAddress(String text) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{3,180}");

    public static Optional<MailAddress> of(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        boolean isWhole =
                SHAPE.matcher(address).matches() && MailDomain.behind(address).isPresent();
        return isWhole ? Optional.of(new MailAddress(address)) : Optional.empty();
    }
}
