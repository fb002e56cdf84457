package io.attimo.session;

import io.attimo.sso.SsoConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** OpenID Connect Back-Channel Logout 1.0, section 2.6: what a provider's logout token must be to be believed. */
final class LogoutToken {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SKEW_SECONDS = 60;
    private static final int OLDEST_SECONDS = 600;
    private static final int LONGEST_NAME = 255;
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final String text;

    LogoutToken(String text) {
        this.text = text;
    }

    /** The key it names, if it can be read at all; empty when it is not worth asking the provider for its keys. */
    Optional<Optional<String>> keyId() {
        try {
            var token = (JsonWebSignature) JsonWebSignature.fromCompactSerialization(text);
            return Optional.of(Optional.ofNullable(token.getKeyIdHeaderValue()));
        } catch (JoseException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    /** What it says, if it can be believed. */
    Optional<BackChannelLogoutMessage> read(SsoConnection connection, List<JsonWebKey> keys, Clock clock) {
        try {
            var claims = consumer(connection, keys, clock).processToClaims(text);
            return isLogout(claims) ? Optional.of(logout(claims)) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException unbelievable) {
            return Optional.empty();
        }
    }

    private static JwtConsumer consumer(SsoConnection connection, List<JsonWebKey> keys, Clock clock) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(connection.issuer())
                .setExpectedAudience(connection.clientId())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, OLDEST_SECONDS)
                .setRequireJwtId()
                .build();
    }

    /** An ID token is none: it names no event, and bears the nonce that a logout must not. */
    private static boolean isLogout(JwtClaims claims) throws MalformedClaimException {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>
                && !claims.getClaimNames().contains("nonce")
                && (isName(claims.getSubject()) || isName(claims.getStringClaimValue("sid")))
                && isName(claims.getJwtId());
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME && text.indexOf('\0') < 0;
    }

    private static BackChannelLogoutMessage logout(JwtClaims claims) throws MalformedClaimException {
        var issuedAt = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        return new BackChannelLogoutMessage(
                claims.getJwtId(), claims.getSubject(), claims.getStringClaimValue("sid"), issuedAt);
    }
}
