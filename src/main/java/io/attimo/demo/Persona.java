package io.attimo.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The invented people of the demo; their subject at the provider is their name in lower case. */
public enum Persona {
    ALICE("studio", "Alice Conti", Standing.ADMIN),
    BOB("studio", "Bob Ferri", Standing.VIEWER),
    ELENA("studio", "Elena Greco", Standing.EDITOR),
    NINA("studio", "Nina Sala", Standing.NEWCOMER),
    CHARLIE("shop", "Charlie Moore", Standing.ADMIN),
    SAM("shop", "Sam Reed", Standing.EDITOR),
    VERA("shop", "Vera Lane", Standing.VIEWER);

    /** What a persona is at the tenant; a newcomer is known to the provider only. */
    public enum Standing {
        ADMIN,
        EDITOR,
        VIEWER,
        NEWCOMER
    }

    private final String issuer;
    private final String fullName;
    private final Standing standing;

    Persona(String issuer, String fullName, Standing standing) {
        this.issuer = issuer;
        this.fullName = fullName;
        this.standing = standing;
    }

    public static List<Persona> of(String issuer) {
        return Arrays.stream(values()).filter(p -> p.issuer.equals(issuer)).toList();
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String email() {
        return subject() + "@" + domain(issuer);
    }

    public static String domain(String issuer) {
        return issuer + ".example";
    }

    public String fullName() {
        return fullName;
    }

    public String initials() {
        return fullName.replaceAll("\\B\\w|\\s", "");
    }

    public Standing standing() {
        return standing;
    }
}
