package io.attimo.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The codes that are out, and the tokens they become. */
@Singleton
class AuthorizationGrants {

    private static final int SESSION_SECONDS = 12 * 60 * 60;

    private final Map<String, AuthorizationGrant> byCode = new ConcurrentHashMap<>();
    private final DemoSigningKey key;
    private final Clock clock;

    AuthorizationGrants(DemoSigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String give(AuthorizeRequest request, Persona persona) {
        var now = clock.instant();
        byCode.values().removeIf(authorizationGrant -> authorizationGrant.isOver(now));
        var code = UUID.randomUUID().toString();
        byCode.put(code, request.grant(persona, now));
        return code;
    }

    /** The grant behind the code; the code is worth nothing afterwards, whoever showed it. */
    Optional<AuthorizationGrant> take(String issuer, TokenRequest request) {
        return Optional.ofNullable(request.code)
                .map(byCode::remove)
                .filter(authorizationGrant -> authorizationGrant.isFor(issuer, request, clock.instant()));
    }

    Map<String, Object> token(AuthorizationGrant authorizationGrant, String issuerAddress) {
        var now = NumericDate.fromMilliseconds(clock.millis());
        var expiry = NumericDate.fromMilliseconds(clock.millis());
        expiry.addSeconds(SESSION_SECONDS);
        var claims = new JwtClaims();
        claims.setIssuer(issuerAddress);
        claims.setAudience(DemoProvider.CLIENT_ID);
        claims.setSubject(authorizationGrant.persona().subject());
        claims.setIssuedAt(now);
        claims.setExpirationTime(expiry);
        claims.setStringClaim("email", authorizationGrant.persona().email());
        claims.setClaim("email_verified", true);
        claims.setStringClaim("name", authorizationGrant.persona().fullName());
        if (authorizationGrant.nonce() != null) {
            claims.setStringClaim("nonce", authorizationGrant.nonce());
        }
        return Map.of(
                "id_token",
                sign(claims),
                "access_token",
                UUID.randomUUID().toString(),
                "token_type",
                "Bearer",
                "expires_in",
                SESSION_SECONDS);
    }

    private String sign(JwtClaims claims) {
        try {
            return key.sign(claims);
        } catch (JoseException e) {
            throw new IllegalStateException("the demo's key does not sign", e);
        }
    }
}
