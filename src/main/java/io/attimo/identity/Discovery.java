package io.attimo.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.web.OutboundDoor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a provider says of itself, believed only if every address in it that is there to be called may be. */
@Singleton
class Discovery {

    private static final List<String> NEEDED =
            List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri");

    private static final Duration MEMORY = Duration.ofSeconds(30);

    private final Cache<String, Boolean> answering =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();
    private final OutboundDoor door;
    private final ObjectMapper json;

    Discovery(OutboundDoor door, ObjectMapper json) {
        this.door = door;
        this.json = json;
    }

    /** The issuer as its own document writes it; empty if it cannot be used, for whatever reason. */
    Optional<String> issuerAt(String typed) {
        return documentAt(typed).map(document -> document.get("issuer").asText());
    }

    /** Where the issuer's public keys stand. */
    Optional<String> keysOf(String issuer) {
        return documentAt(issuer).map(document -> document.get("jwks_uri").asText());
    }

    private Optional<JsonNode> documentAt(String typed) {
        var bare = bare(typed);
        return door.fetch(bare + "/.well-known/openid-configuration").flatMap(text -> read(text, bare));
    }

    /** What an issuer says, if that may be believed: it names this very issuer, and nothing that may not be called. */
    Optional<JsonNode> read(String text, String issuer) {
        return parse(text)
                .filter(this::isUsable)
                .filter(document -> bare(document.get("issuer").asText()).equals(bare(issuer)));
    }

    /** Whether it makes sense to send somebody there; what is remembered spares them the wait for a silent one. */
    boolean answers(String issuer) {
        return answering.get(issuer, asked -> issuerAt(asked).isPresent());
    }

    private static String bare(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private Optional<JsonNode> parse(String text) {
        if (text.length() > OutboundDoor.LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    /** Names are looked up for what is needed alone: each call is checked once more when it is made. */
    private boolean isUsable(JsonNode document) {
        var aliases = document.path("mtls_endpoint_aliases");
        return NEEDED.stream().allMatch(name -> document.path(name).isTextual())
                && leadsNowhereElse(document)
                && (isAbsent(aliases) || aliases.isObject() && leadsNowhereElse(aliases))
                && door.leadsOutside(NEEDED.stream()
                        .map(name -> document.get(name).asText())
                        .distinct()
                        .toArray(String[]::new));
    }

    private boolean leadsNowhereElse(JsonNode document) {
        return document.properties().stream()
                .filter(field -> isCalled(field.getKey()) && !isAbsent(field.getValue()))
                .allMatch(field -> field.getValue().isTextual()
                        && door.mayLeadOutside(field.getValue().asText()));
    }

    private static boolean isCalled(String name) {
        return name.endsWith("_endpoint") || NEEDED.contains(name);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
