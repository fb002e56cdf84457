package io.attimo.demo;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** What the application asks of the provider when it sends somebody to sign in. */
public class AuthorizeRequest {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    @RestQuery("response_type")
    String responseType;

    @RestQuery("client_id")
    String clientId;

    @RestQuery("redirect_uri")
    String redirectUri;

    @RestQuery
    String state;

    @RestQuery
    String nonce;

    @RestQuery("code_challenge")
    String challenge;

    @RestQuery("code_challenge_method")
    String challengeMethod;

    boolean isSound(URI own) {
        return "code".equals(responseType)
                && DemoProvider.CLIENT_ID.equals(clientId)
                && "S256".equals(challengeMethod)
                && challenge != null
                && isHere(redirectUri, own)
                && URI.create(redirectUri).getPath().startsWith("/t/");
    }

    /** Whether the application knows itself by another name of this machine than the provider does. */
    boolean cameFromAnotherName(URI own) {
        return !URI.create(redirectUri).getHost().equals(own.getHost());
    }

    URI underItsOwnName(URI asked) {
        return UriBuilder.fromUri(asked).host(URI.create(redirectUri).getHost()).build();
    }

    AuthorizationGrant grant(Persona persona, Instant now) {
        return new AuthorizationGrant(persona, URI.create(redirectUri), nonce, challenge, now);
    }

    URI answer(String code) {
        var answer = UriBuilder.fromUri(redirectUri).queryParam("code", "{code}");
        return state == null
                ? answer.build(code)
                : answer.queryParam("state", "{state}").build(code, state);
    }

    /** Whether an address is this application's own, under one of the names of this machine. */
    static boolean isHere(String address, URI own) {
        try {
            var uri = new URI(address == null ? "" : address);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HERE.contains(uri.getHost())
                    && uri.getPort() == own.getPort();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
