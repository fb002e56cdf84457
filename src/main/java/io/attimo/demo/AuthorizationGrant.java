package io.attimo.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What one persona allowed one request; its code is changed into a token once, soon, by whoever asked for it. */
record AuthorizationGrant(Persona persona, URI redirectUri, String nonce, String challenge, Instant givenAt) {

    private static final Duration LIFE = Duration.ofMinutes(2);

    boolean isFor(String issuer, TokenRequest request, Instant now) {
        return "authorization_code".equals(request.grantType)
                && persona.issuer().equals(issuer)
                && redirectUri.toString().equals(request.redirectUri)
                && request.verifier != null
                && challenge.equals(challengeOf(request.verifier))
                && !isOver(now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(givenAt.plus(LIFE));
    }

    /** PKCE's S256. */
    static String challengeOf(String verifier) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
