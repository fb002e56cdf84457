package io.attimo.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Somebody a tenant's provider vouches for, as its ID token names them. */
record Visitor(
        String issuer,
        String subject,
        String email,
        String name,
        boolean isVerified,
        String session,
        Validity validity) {

    /** For when and for whom a token is. */
    record Validity(Instant from, Instant issuedAt, Instant until, Set<String> audience, Optional<String> party) {

        private static final Duration SKEW = Duration.ofSeconds(30);

        private static Validity of(OidcJwtCallerPrincipal token) {
            long issued = token.getIssuedAtTime();
            var notBefore = token.<Object>getClaim("nbf");
            return new Validity(
                    Instant.ofEpochSecond(notBefore == null ? issued : Long.parseLong(notBefore.toString())),
                    Instant.ofEpochSecond(issued),
                    Instant.ofEpochSecond(token.getExpirationTime()),
                    token.getAudience(),
                    Optional.ofNullable(token.getClaim("azp")));
        }

        /** Quarkus lets a session outlive its token; what starts one must be good right now, and given to us. */
        void demand(OidcTenantConfig signIn, Instant now) {
            if (!isFor(signIn.clientId().orElseThrow())) {
                throw new SignInFault.Found(SignInFault.OTHER_CLIENT);
            }
            if (!isAt(now)) {
                throw new SignInFault.Found(SignInFault.NOT_NOW);
            }
        }

        /** Whoever is one of several it is for must be the one it was given to. */
        private boolean isFor(String client) {
            return audience.contains(client) && (party.isPresent() ? party.get().equals(client) : audience.size() == 1);
        }

        private boolean isAt(Instant now) {
            return !from.isAfter(now.plus(SKEW)) && !issuedAt.isAfter(now.plus(SKEW)) && until.isAfter(now.minus(SKEW));
        }
    }

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
                verified == null || "true".equals(verified.toString()),
                token.getClaim("sid"),
                Validity.of(token));
    }

    /** Quarkus takes a token that says nothing of whom it is about; an account is of somebody. */
    void demand(OidcTenantConfig signIn, Instant now) {
        if (subject == null || subject.isBlank()) {
            throw new SignInFault.Found(SignInFault.OTHER_SIGN_IN);
        }
        validity.demand(signIn, now);
    }
}
