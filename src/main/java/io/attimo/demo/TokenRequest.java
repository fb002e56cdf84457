package io.attimo.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;

/** What the application sends to change a code into a token. */
public class TokenRequest {

    @RestForm("grant_type")
    String grantType;

    @RestForm
    String code;

    @RestForm("redirect_uri")
    String redirectUri;

    @RestForm("code_verifier")
    String verifier;

    @RestForm("client_id")
    String clientId;

    @RestForm("client_secret")
    String clientSecret;

    @RestHeader("Authorization")
    String authorization;

    /** By the header (basic) or by the form (post). */
    boolean isFrom(String id, String secret) {
        var shown = authorization == null ? clientId + ":" + clientSecret : basic();
        return MessageDigest.isEqual(bytes(shown), bytes(id + ":" + secret));
    }

    private String basic() {
        if (!authorization.startsWith("Basic ")) {
            return "";
        }
        try {
            var pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
            // RFC 6749 has both halves form-encoded; a client that does not bother sends a bare "+".
            return pair.contains("%") ? URLDecoder.decode(pair, StandardCharsets.UTF_8) : pair;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
