package io.attimo.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Somebody a tenant's provider vouches for; e-mail and name are empty where it says none that can be used. */
public record ProviderIdentity(
        String issuer,
        String subject,
        String email,
        String name,
        Verification verification,
        String session,
        Validity validity) {

    private static final String EMAIL_VERIFIED = "email_verified";

    /** What the provider says of the e-mail, as the company understands it. */
    enum Verification {
        YES,
        NO,
        UNSAID;

        private static Verification of(boolean isVerified) {
            return isVerified ? YES : NO;
        }
    }

    /** For when and for whom a token is. */
    public record Validity(
            Instant from, Instant issuedAt, Instant until, Set<String> audience, Optional<String> party) {

        private static final Duration SKEW = Duration.ofSeconds(30);

        private static Validity of(OidcJwtCallerPrincipal token) {
            long issued = token.getIssuedAtTime();
            var notBefore = token.<Object>getClaim("nbf");
            return new Validity(
                    Instant.ofEpochSecond(notBefore == null ? issued : Long.parseLong(notBefore.toString())),
                    Instant.ofEpochSecond(issued),
                    Instant.ofEpochSecond(token.getExpirationTime()),
                    token.getAudience(),
                    Optional.ofNullable(token.<Object>getClaim("azp")).map(Object::toString));
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

    /** Who it is, without what they are called. */
    public static Optional<ProviderIdentity> of(SecurityIdentity identity) {
        return of(identity, Claims.NONE, ClaimMapping.STANDARD);
    }

    /** @param beside what the provider said besides, when asked for UserInfo */
    public static Optional<ProviderIdentity> of(SecurityIdentity identity, Claims beside, ClaimMapping names) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? Optional.of(of(token, new Claims(token.getClaims().getClaimsMap()), beside, names))
                : Optional.empty();
    }

    private static ProviderIdentity of(OidcJwtCallerPrincipal token, Claims inside, Claims beside, ClaimMapping names) {
        var subject = inside.id("sub").orElse("");
        var others = beside.id("sub").filter(subject::equals).isPresent() ? beside : Claims.NONE;
        var mailing = inside.address(names.email()).isPresent() ? inside : others;
        return new ProviderIdentity(
                token.getIssuer(),
                subject,
                mailing.address(names.email()).map(MailAddress::text).orElse(""),
                name(inside, others, names),
                verification(mailing, others, names),
                inside.id("sid").orElse(null),
                Validity.of(token));
    }

    private static String name(Claims inside, Claims others, ClaimMapping names) {
        return inside.text(names.name())
                .or(() -> others.text(names.name()))
                .or(inside::givenAndFamilyName)
                .or(others::givenAndFamilyName)
                .orElse("");
    }

    private static Verification verification(Claims mailing, Claims others, ClaimMapping names) {
        var email = mailing.address(names.email());
        return mark(mailing, email)
                .or(() -> mark(others, email))
                .map(Verification::of)
                .orElseGet(() -> unmarked(mailing, names));
    }

    /** It is about the standard's e-mail: another claim has it only where both are the same. */
    private static Optional<Boolean> mark(Claims said, Optional<MailAddress> email) {
        return said.address(ClaimMapping.STANDARD.email()).equals(email) ? said.mark(EMAIL_VERIFIED) : Optional.empty();
    }

    private static Verification unmarked(Claims mailing, ClaimMapping names) {
        boolean isBesideAVerifiedOne = mailing.mark(EMAIL_VERIFIED).orElse(true);
        return names.takesUnmarked() && isBesideAVerifiedOne ? Verification.YES : Verification.UNSAID;
    }

    /** Whether its token leaves out what decides who may come in, and other places may still tell. */
    public static boolean leavesSomethingOpen(SecurityIdentity identity, ClaimMapping names) {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            return false;
        }
        var inside = new Claims(token.getClaims().getClaimsMap());
        var email = inside.address(names.email());
        return email.isEmpty() || !names.takesUnmarked() && mark(inside, email).isEmpty();
    }

    /** Quarkus takes a token that says nothing of whom it is about; an account is of somebody. */
    public void demand(OidcTenantConfig signIn, Instant now) {
        if (subject.isEmpty()) {
            throw new SignInFault.Found(SignInFault.NO_SUBJECT);
        }
        validity.demand(signIn, now);
    }

    boolean hasVerifiedEmail() {
        return verification == Verification.YES && !email.isEmpty();
    }

    /** What an admin would call them. */
    public String inShort() {
        return !email.isEmpty() ? email : !name.isEmpty() ? name : subject;
    }
}
