package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Members;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Cast;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.attimo.walls.Line;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenID Connect Back-Channel Logout, spoken by a provider of the tests. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BackChannelLogoutPagesTest {

    private static final String TENANT = "channel";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Imposter PROVIDER = Imposter.open();
    private static final Executor EACH = work -> new Thread(work).start();

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    Members members;

    @Inject
    BackChannelLogoutMessages backChannelLogoutMessages;

    @Inject
    Tenancy tenancy;

    @Inject
    AuditLog auditLog;

    @BeforeEach
    void a_company_signs_in_there() {
        if (!tenantAccounts.isOpen(TENANT)) {
            cast.opens(PROVIDER.company(TENANT, "ada"));
        }
    }

    @Test
    void whoever_is_signed_out_at_the_provider_is_out_here_at_once_in_every_browser() {
        var here = signsIn("ada", claims -> {});
        var there = signsIn("ada", claims -> claims.setStringClaim("sid", "there"));
        var bert = signsIn("bert", claims -> {});

        var heard = posts(PROVIDER.signs(logout(claims -> claims.setSubject("ada"))));

        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.body()).isEmpty();
        assertThat(List.of(reads(here), reads(there), reads(bert))).containsExactly(302, 302, 200);
        assertThat(tenancy.within(
                        TENANT, () -> auditLog.page(AuditLog.LIST.plain()).rows()))
                .anyMatch(entry -> entry.byName().equals(PROVIDER.issuer())
                        && entry.about().startsWith("ada@channel.example"));
    }

    @Test
    void one_session_of_the_provider_ends_its_own_and_no_other() {
        var here = signsIn("ada", claims -> claims.setStringClaim("sid", "s1"));
        var there = signsIn("ada", claims -> claims.setStringClaim("sid", "s2"));

        posts(PROVIDER.signs(logout(claims -> claims.setStringClaim("sid", "s1"))));
        assertThat(List.of(reads(here), reads(there))).containsExactly(302, 200);

        posts(PROVIDER.signs(logout(claims -> {
            claims.setSubject("ada");
            claims.setStringClaim("sid", "s2");
        })));
        assertThat(reads(there)).isEqualTo(302);
    }

    @Test
    void a_message_is_heard_once() {
        var message = PROVIDER.signs(logout(claims -> claims.setSubject("bert")));
        assertThat(posts(message).statusCode()).isEqualTo(200);
        var bert = signsIn("bert", claims -> claims.setIssuedAt(in(5)));

        assertThat(posts(message).statusCode()).isEqualTo(400);
        assertThat(reads(bert)).isEqualTo(200);
    }

    @Test
    void a_token_that_was_on_its_way_when_its_person_was_signed_out_lets_nobody_in() {
        posts(PROVIDER.signs(logout(claims -> claims.setSubject("carla"))));

        assertThat(signsIn("carla", claims -> claims.setIssuedAt(in(-20)))).isEmpty();
        assertThat(signsIn("carla", claims -> claims.setIssuedAt(in(5)))).containsKey("attimo_session");
    }

    @Test
    void of_who_was_removed_nothing_is_stored() {
        signsIn("dirk", claims -> {});
        within(() -> members.update("removedAt = ?1 where subject = 'dirk'", Instant.now()));
        long before = within(backChannelLogoutMessages::count);

        assertThat(posts(PROVIDER.signs(logout(claims -> claims.setSubject("dirk"))))
                        .statusCode())
                .isEqualTo(200);

        assertThat(this.<Long>within(backChannelLogoutMessages::count)).isEqualTo(before);
        assertThat(posts(PROVIDER.signs(logout(claims -> claims.setSubject("emil"))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(this.<Long>within(backChannelLogoutMessages::count)).isEqualTo(before + 1);
    }

    private <T> T within(Supplier<T> question) {
        return tenancy.within(TENANT, () -> QuarkusTransaction.requiringNew().call(question::get));
    }

    @Test
    void what_cannot_be_believed_ends_nothing_and_is_told_no_reason() throws JoseException {
        var ada = signsIn("ada", claims -> claims.setIssuedAt(in(5)));
        var complaints = new ArrayList<String>();
        for (var forgery : forgeries().entrySet()) {
            var answer = posts(forgery.getValue());
            if (answer.statusCode() != 400 || !answer.body().isEmpty()) {
                complaints.add(forgery.getKey() + " gets " + answer.statusCode() + answer.body());
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(reads(ada)).isEqualTo(200);
    }

    @Test
    void keys_nobody_has_cause_no_flood_of_questions_wherever_they_come_from() {
        int before = PROVIDER.keyFetches();
        var unknown = Imposter.newKey("unknown");
        for (int n = 1; n <= 50; n++) {
            unknown.setKeyId("unknown " + n);
            assertThat(posts("127.0.1." + n, "", ofAda(unknown))).startsWith("HTTP/1.1 400");
        }

        assertThat(PROVIDER.keyFetches() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void from_one_address_they_are_told_to_wait_but_what_the_provider_signs_is_heard() {
        var stranger = "127.0.0.81";
        var unknown = Imposter.newKey("unknown");
        posts(ofAda(PROVIDER.key()));
        for (int n = 0; n < BackChannelLogoutPages.UNKNOWN_KEYS; n++) {
            assertThat(posts(stranger, "", ofAda(unknown))).startsWith("HTTP/1.1 400");
        }

        assertThat(posts(stranger, "", ofAda(unknown)))
                .startsWith("HTTP/1.1 429")
                .containsPattern("(?i)retry-after: [1-9]\\d*")
                .contains("Too many messages under keys that nobody has came from this address.");
        assertThat(posts(stranger, "Accept-Language: it\r\n", ofAda(unknown)))
                .contains("Da questo indirizzo sono arrivati troppi messaggi con chiavi che nessuno ha.");
        assertThat(posts(stranger, "", ofAda(PROVIDER.key()))).startsWith("HTTP/1.1 200");
        assertThat(posts("127.0.0.82", "", ofAda(unknown))).startsWith("HTTP/1.1 400");
    }

    @Test
    void at_another_company_they_may_be_heard_from_there() {
        var stranger = "127.0.0.83";
        var unknown = Imposter.newKey("unknown");
        for (int n = 0; n <= BackChannelLogoutPages.UNKNOWN_KEYS; n++) {
            posts(stranger, "", ofAda(unknown));
        }

        assertThat(posts(stranger, "", ofAda(unknown))).startsWith("HTTP/1.1 429");
        try (var provider = Imposter.open()) {
            cast.opens(provider.company("elsewhere", "ada"));
            assertThat(posts("elsewhere", stranger, "", ofAda(unknown))).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_provider_whose_keys_are_not_known_yet_may_sign_everybody_out_at_once() {
        try (var provider = Imposter.open()) {
            cast.opens(provider.company("burst", "ada"));
            provider.answersAt(Imposter.KEYS, slowly(provider.keys()));
            var answers = IntStream.range(0, 2 * BackChannelLogoutPages.UNKNOWN_KEYS)
                    .mapToObj(n -> logout(claims -> {
                        claims.setIssuer(provider.issuer());
                        claims.setSubject("ada");
                    }))
                    .map(claims -> CompletableFuture.supplyAsync(
                            () -> posts("burst", "127.0.0.84", "", provider.signs(claims)), EACH))
                    .toList();

            assertThat(answers)
                    .extracting(answer -> answer.join().lines().findFirst().orElse(""))
                    .containsOnly("HTTP/1.1 200 OK");
        }
    }

    private static HttpHandler slowly(String text) {
        return exchange -> {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            Imposter.says(text).handle(exchange);
        };
    }

    private static String ofAda(PublicJsonWebKey key) {
        return Imposter.signed(logout(claims -> claims.setSubject("ada")), key);
    }

    private static String posts(String from, String more, String token) {
        return posts(TENANT, from, more, token);
    }

    private static String posts(String company, String from, String more, String token) {
        var form = "logout_token=" + token;
        try (var line = Line.from(from)) {
            return line.says("POST /t/" + company + "/back-channel HTTP/1.1\r\nHost: " + Line.host()
                            + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + form.length() + "\r\n" + more + "\r\n" + form)
                    .hears(10_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> forgeries() throws JoseException {
        var all = new LinkedHashMap<String, String>();
        all.put("nothing", "");
        all.put("garbage", "garbage");
        all.put("three parts of garbage", "a.b.c");
        all.put("another issuer", signed(claims -> claims.setIssuer("https://login.example")));
        all.put("another audience", signed(claims -> claims.setAudience("somebody-else")));
        all.put("no audience", signed(claims -> claims.unsetClaim("aud")));
        all.put("no events", signed(claims -> claims.unsetClaim("events")));
        all.put("another event", signed(claims -> claims.setClaim("events", Map.of("http://other", Map.of()))));
        all.put("an event that is a word", signed(claims -> claims.setClaim("events", Map.of(EVENT, "yes"))));
        all.put("events that are a word", signed(claims -> claims.setStringClaim("events", EVENT)));
        all.put("a nonce", signed(claims -> claims.setStringClaim("nonce", "n")));
        all.put("a nonce that is nothing", signed(claims -> claims.setClaim("nonce", null)));
        all.put("nobody", signed(claims -> claims.unsetClaim("sub")));
        all.put("no name", signed(claims -> claims.unsetClaim("jti")));
        all.put("an endless name", signed(claims -> claims.setJwtId("x".repeat(300))));
        all.put("of no time", signed(claims -> claims.unsetClaim("iat")));
        all.put("long ago", signed(claims -> claims.setIssuedAt(in(-20 * 60))));
        all.put("from the future", signed(claims -> claims.setIssuedAt(in(20 * 60))));
        all.put("over", signed(claims -> claims.setExpirationTime(in(-5 * 60))));
        all.put("an ID token", PROVIDER.signs(PROVIDER.claims("ada", "n")));
        var ada = logout(claims -> claims.setSubject("ada"));
        all.put("another key of the same name", Imposter.signed(ada, Imposter.newKey("first")));
        all.put("a key nobody has", Imposter.signed(ada, Imposter.newKey("third")));
        all.put("the client secret", hmac(ada, Imposter.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8)));
        all.put(
                "the public key as a secret",
                hmac(ada, PROVIDER.key().getPublicKey().getEncoded()));
        all.put("no signature", PROVIDER.signs(ada).replaceFirst("[^.]+$", ""));
        all.put("alg none", "eyJhbGciOiJub25lIn0." + PROVIDER.signs(ada).split("\\.")[1] + ".");
        return all;
    }

    /** Sound but for one thing. */
    private static String signed(Consumer<JwtClaims> change) {
        return PROVIDER.signs(logout(claims -> {
            claims.setSubject("ada");
            change.accept(claims);
        }));
    }

    private static JwtClaims logout(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(PROVIDER.issuer());
        claims.setAudience(Imposter.CLIENT);
        claims.setIssuedAtToNow();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("events", Map.of(EVENT, Map.of()));
        change.accept(claims);
        return claims;
    }

    private static String hmac(JwtClaims claims, byte[] secret) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(new HmacKey(secret));
        token.setKeyIdHeaderValue("first");
        token.setAlgorithmHeaderValue("HS256");
        return token.getCompactSerialization();
    }

    private static NumericDate in(long seconds) {
        var date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static Map<String, String> signsIn(String person, Consumer<JwtClaims> change) {
        return PROVIDER.signsIn(TENANT, person, change);
    }

    private static int reads(Map<String, String> cookies) {
        return Raw.gets("/t/channel/help", Twins.browser(cookies)).statusCode();
    }

    private static HttpResponse<String> posts(String token) {
        return Raw.send(
                "POST",
                "/t/channel/back-channel",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "logout_token=" + token);
    }
}
