package io.attimo.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.attimo.sso.TenantProvisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider that says whatever a test puts into its mouth. */
public final class Imposter implements AutoCloseable {

    public static final String CLIENT = "attimo-here";
    public static final String CLIENT_SECRET = "a-secret-that-is-long-enough-for-hs256-to-be-happy";

    public static final String DISCOVERY = "/.well-known/openid-configuration";
    public static final String KEYS = "/jwks";
    public static final String TOKEN = "/token";
    public static final String AUTHORIZE = "/authorize";

    private final HttpServer server;
    private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
    private final String issuer;
    private final AtomicInteger keyFetches = new AtomicInteger();
    private volatile boolean canBeLeft;
    private volatile String domain = "imposter.example";
    private volatile PublicJsonWebKey key = newKey("first");
    private volatile String answer = "{}";
    private volatile int status = 200;
    private volatile String userInfo = "";
    private volatile Asked asked;
    private final AtomicInteger questions = new AtomicInteger();

    /** How somebody came to the token endpoint. */
    public record Asked(String authorization, String form) {}

    private Imposter(HttpServer server) {
        this.server = server;
        issuer = "http://localhost:" + server.getAddress().getPort();
        answers(DISCOVERY, exchange -> say(exchange, discovery()));
        answers(KEYS, exchange -> {
            keyFetches.incrementAndGet();
            say(exchange, keys());
        });
        answers("/userinfo", exchange -> {
            questions.incrementAndGet();
            say(exchange, userInfo.isEmpty() ? 401 : 200, userInfo);
        });
        answers(AUTHORIZE, exchange -> say(exchange, 404, ""));
        answers(TOKEN, exchange -> {
            asked = new Asked(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            say(exchange, status, answer);
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public static Imposter open() {
        try {
            return new Imposter(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, until it answers as usual again. */
    public void answersAt(String path, HttpHandler otherwise) {
        instead.put(path, otherwise);
    }

    public void answersAsUsual() {
        instead.clear();
    }

    /** Points somewhere else. */
    public static HttpHandler redirect(int status, String address) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", address);
            exchange.getResponseHeaders().add("Set-Cookie", "here=again; Path=/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    public static HttpHandler says(String text) {
        return exchange -> say(exchange, text);
    }

    /** Begins to answer and never comes to an end. */
    public static HttpHandler drops() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            try (var drops = exchange.getResponseBody()) {
                while (true) {
                    drops.write(' ');
                    drops.flush();
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void answers(String path, HttpHandler usual) {
        server.createContext(path, exchange -> instead.getOrDefault(path, usual).handle(exchange));
    }

    public static PublicJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public Imposter thatCanBeLeft() {
        canBeLeft = true;
        return this;
    }

    public String issuer() {
        return issuer;
    }

    public PublicJsonWebKey key() {
        return key;
    }

    /** As it names them. */
    public String keys() {
        return "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    public void changesItsKeyTo(PublicJsonWebKey other) {
        key = other;
    }

    public int keyFetches() {
        return keyFetches.get();
    }

    /** What it answers to whoever asks for more of a person; nothing, and it refuses. */
    public void saysBesides(String json) {
        userInfo = json;
    }

    /** How often it was asked for more of a person. */
    public int questions() {
        return questions.get();
    }

    /** How it was last asked for a token. */
    public Asked asked() {
        return asked;
    }

    /** What the token endpoint will say instead of giving a token. */
    public void refuses(int status, String words) {
        this.status = status;
        answer = words;
    }

    /** What the token endpoint will answer to whatever code. */
    public void gives(String idToken) {
        status = 200;
        answer = """
            {"access_token":"%s","token_type":"Bearer","expires_in":300,"id_token":"%s"}\
            """.formatted(UUID.randomUUID(), idToken);
    }

    /** A company that signs in here, and expects one administrator. */
    public TenantProvisioning.Opening company(String code, String admin) {
        domain = code + ".example";
        return new TenantProvisioning.Opening(
                code,
                "The " + code,
                "en",
                ZoneId.of("UTC"),
                List.of(domain),
                issuer,
                CLIENT,
                CLIENT_SECRET,
                List.of(admin + "@" + domain));
    }

    /** Signs somebody in with a token in which one thing was changed; their cookies, none if they were refused. */
    public Map<String, String> signsIn(String tenant, String person, Consumer<JwtClaims> change) {
        var detour = Detour.from(tenant);
        var claims = claims(person, detour.nonce());
        change.accept(claims);
        gives(signs(claims));
        return Detour.cookies(detour.back());
    }

    /** Claims in which there is nothing wrong. */
    public JwtClaims claims(String person, String nonce) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(CLIENT);
        claims.setSubject(person);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("email", person + "@" + domain);
        claims.setClaim("email_verified", true);
        claims.setStringClaim("nonce", nonce);
        return claims;
    }

    public String signs(JwtClaims claims) {
        return signed(claims, key);
    }

    public static String signed(JwtClaims claims, PublicJsonWebKey key) {
        return signed(claims, key, key.getKeyId());
    }

    /** As do those who have one key, and leave it to whoever reads to know which. */
    public static String signedWithoutKeyId(JwtClaims claims, PublicJsonWebKey key) {
        return signed(claims, key, null);
    }

    private static String signed(JwtClaims claims, PublicJsonWebKey key, String id) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        if (id != null) {
            token.setKeyIdHeaderValue(id);
        }
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    public String discovery() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
            %2$s"userinfo_endpoint":"%1$s/userinfo","jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],\
            "id_token_signing_alg_values_supported":["RS256"]}\
            """.formatted(issuer, canBeLeft ? "\"end_session_endpoint\":\"" + issuer + "/leave\"," : "");
    }

    /** What it says of itself, but for what it says under one name. */
    public String discoveryWith(String name, String value) {
        var without = discovery().replaceAll("\"" + name + "\":(\"[^\"]*\"|\\[[^]]*]),?", "");
        return "{\"" + name + "\":" + value + "," + without.substring(1);
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        say(exchange, 200, text);
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
