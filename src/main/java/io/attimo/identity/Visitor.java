package io.attimo.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Locale;
import java.util.Optional;

/** Somebody a tenant's provider vouches for, as its ID token names them. */
record Visitor(String issuer, String subject, String email, String name, boolean isVerified) {

    static Optional<Visitor> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? Optional.of(of(token))
                : Optional.empty();
    }

    private static Visitor of(OidcJwtCallerPrincipal token) {
        var email = Optional.ofNullable(token.<String>getClaim("email"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        var name = Optional.ofNullable(token.<String>getClaim("name")).orElse(email);
        var verified = token.<Object>getClaim("email_verified");
        return new Visitor(
                token.getIssuer(),
                token.getSubject(),
                email,
                name,
                verified == null || "true".equals(verified.toString()));
    }

    String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
