package io.attimo.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.outbound.OutboundDoor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a provider says of itself, believed only if every address in it that we call may be called. */
@Singleton
public class ProviderDiscovery {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private static final List<String> NEEDED =
            List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri");

    private static final String USER_INFO = "userinfo_endpoint";
    private static final String PUSHED = "pushed_authorization_request_endpoint";

    private static final Duration MEMORY = Duration.ofSeconds(30);

    private final Cache<String, Boolean> answering =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();
    private final OutboundDoor door;
    private final ObjectMapper json;

    ProviderDiscovery(OutboundDoor door, ObjectMapper json) {
        this.door = door;
        this.json = json;
    }

    /**
     * Somebody who answers as a provider does.
     *
     * @param issuer as they call themselves
     * @param isAsked whether it is they who were asked for
     */
    public record Introduction(String issuer, boolean isAsked, boolean hasKeys) {}

    /** Who answers there; nobody if the answer cannot be used, for whatever reason. */
    public Optional<Introduction> introductionAt(String typed) {
        return answerAt(bare(typed)).map(document -> {
            var issuer = document.get("issuer").asText();
            boolean hasKeys = door.fetch(document.get("jwks_uri").asText())
                    .filter(keys -> !ProviderKeys.read(keys).isEmpty())
                    .isPresent();
            return new Introduction(issuer, bare(issuer).equals(bare(typed)), hasKeys);
        });
    }

    /** Where the issuer's public keys stand. */
    Optional<String> keysOf(String issuer) {
        return documentAt(issuer).map(document -> document.get("jwks_uri").asText());
    }

    private Optional<ObjectNode> documentAt(String issuer) {
        return answerAt(issuer).filter(document -> names(document, issuer));
    }

    private Optional<ObjectNode> answerAt(String issuer) {
        return door.fetch(bare(issuer) + WELL_KNOWN).flatMap(this::parse).filter(this::isUsable);
    }

    private static boolean names(ObjectNode document, String issuer) {
        return bare(document.get("issuer").asText()).equals(bare(issuer));
    }

    /** What an issuer says, if it names this very issuer, without the addresses that may not be called. */
    Optional<ObjectNode> read(String text, String issuer) {
        return parse(text)
                .filter(this::isUsable)
                .filter(document -> names(document, issuer))
                .map(this::withoutWhatMayNotBeCalled);
    }

    /** Whether it makes sense to send somebody there; what is remembered spares them the wait for a silent one. */
    public boolean answers(String issuer) {
        return answering.get(issuer, asked -> documentAt(asked).isPresent());
    }

    // Some type where they found it.
    private static String bare(String issuer) {
        var start = issuer.endsWith(WELL_KNOWN) ? issuer.substring(0, issuer.length() - WELL_KNOWN.length()) : issuer;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    private Optional<ObjectNode> parse(String text) {
        if (text.length() > OutboundDoor.LARGEST) {
            return Optional.empty();
        }
        try {
            return json.readTree(text) instanceof ObjectNode document ? Optional.of(document) : Optional.empty();
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    /** Names are looked up for what is needed alone: each call is checked once more when it is made. */
    private boolean isUsable(ObjectNode document) {
        return NEEDED.stream().allMatch(name -> document.path(name).isTextual())
                && called(document).allMatch(name -> isAbsent(document.path(name)) || mayBeCalled(document.path(name)))
                && door.leadsOutside(NEEDED.stream()
                        .map(name -> document.get(name).asText())
                        .distinct()
                        .toArray(String[]::new));
    }

    /** What else is called of those who name it. */
    private static Stream<String> called(ObjectNode document) {
        boolean isPushed =
                document.path("require_pushed_authorization_requests").asBoolean();
        return isPushed ? Stream.of(USER_INFO, PUSHED) : Stream.of(USER_INFO);
    }

    /** Nobody calls them, and nobody could by mistake: a company is not shut out for what it does not need. */
    private ObjectNode withoutWhatMayNotBeCalled(ObjectNode document) {
        document.remove("mtls_endpoint_aliases");
        document.properties().removeIf(field -> field.getKey().endsWith("_endpoint") && !mayBeCalled(field.getValue()));
        return document;
    }

    private boolean mayBeCalled(JsonNode address) {
        return address.isTextual() && door.mayLeadOutside(address.asText());
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }
}
