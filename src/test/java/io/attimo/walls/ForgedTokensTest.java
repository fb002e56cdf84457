package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.identity.Accounts;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.identity.Sessions;
import io.attimo.identity.SignInFault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.attimo.tenant.Audit;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.DeedKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that lies in every way there is: nobody gets in by it, and only the tenant learns why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedTokensTest {

    private static final String TENANT = "forged";
    private static final Imposter PROVIDER = Imposter.open();
    private static final Imposter OTHER = Imposter.open();

    @Inject
    Cast cast;

    @Inject
    Accounts accounts;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void a_company_signs_in_there() {
        if (!accounts.isOpen(TENANT)) {
            accounts.open(PROVIDER.company(TENANT, "ada"));
        }
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        OTHER.close();
    }

    @Test
    void a_sound_token_lets_in_and_each_forged_one_is_refused_without_a_reason_but_in_the_audit_log() throws Exception {
        var sound = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        assertThat(sound).containsKey("attimo_session");
        assertThat(Raw.gets("/t/forged/help", Twins.browser(sound)).statusCode())
                .isEqualTo(200);
        long before = count();

        var complaints = new ArrayList<String>();
        var forgeries = forgeries();
        for (var forgery : forgeries.entrySet()) {
            var detour = Detour.from(TENANT);
            PROVIDER.gives(forgery.getValue().of(detour));
            var answer = detour.back();
            var location = answer.headers().firstValue("Location").orElse("none");
            if (answer.statusCode() != 303
                    || !location.equals("/t/forged/sign-in-failed")
                    || !answer.body().isEmpty()) {
                complaints.add(forgery.getKey() + " gets " + answer.statusCode() + " " + location + answer.body());
            }
            if (!Detour.cookies(answer).isEmpty()) {
                complaints.add(
                        forgery.getKey() + " gets " + Detour.cookies(answer).keySet());
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(30);
        assertThat(count()).isEqualTo(before);
        assertThat(within(() -> audit.page(0)))
                .filteredOn(entry -> entry.kind() == DeedKind.SIGN_IN_REFUSED)
                .extracting(AuditEntry::detail)
                .containsOnly(
                        Stream.of(SignInFault.values()).map(SignInFault::name).toArray(String[]::new));
        assertThat(Raw.gets("/t/forged/audit", Twins.browser(sound)).body())
                .contains("the token is not signed with a key of the provider");
    }

    @Test
    void a_state_that_is_missing_anothers_or_used_up_starts_nothing() {
        var detour = Detour.from(TENANT);
        var other = Detour.from(TENANT);
        PROVIDER.gives(PROVIDER.signs(PROVIDER.claims("ada", detour.nonce())));

        for (var answer : List.of(
                detour.back("code=any", detour.cookie()),
                detour.back("code=any", ""),
                detour.back("code=any&state=" + detour.state(), ""),
                detour.back("code=any&state=" + detour.state(), other.cookie()),
                detour.back("code=any&state=" + detour.state() + "&state=" + other.state(), detour.cookie()),
                detour.back("code=any&state=" + detour.state(), renamed(other.cookie(), detour.cookie())),
                detour.back("state=" + detour.state(), detour.cookie()))) {
            assertThat(Detour.cookies(answer)).doesNotContainKey("attimo_session");
            assertThat(answer.statusCode()).isIn(302, 303);
        }
    }

    @Test
    void a_code_is_worth_nothing_the_second_time_nor_without_the_verifier_it_was_given_for() {
        cast.alice();
        var detour = Detour.from(Cast.STUDIO);
        var code = codeFor(Persona.BOB);
        var stolen = detour.back("code=" + code.value() + "&state=" + detour.state(), detour.cookie());
        assertThat(stolen.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in-failed");

        var fresh = codeFor(Persona.BOB);
        var query = "code=" + fresh.value() + "&state=" + fresh.detour().state();
        var first = fresh.detour().back(query, fresh.detour().cookie());
        assertThat(Detour.cookies(first)).containsKey("attimo_session");
        var replayed = fresh.detour().back(query, fresh.detour().cookie());
        assertThat(replayed.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in-failed");
        assertThat(Detour.cookies(replayed)).isEmpty();
    }

    @Test
    void the_e_mail_of_an_administrator_makes_nobody_the_administrator() {
        var ada = PROVIDER.signsIn(TENANT, "ada", claims -> {});
        assertThat(Raw.gets("/t/forged/audit", Twins.browser(ada)).statusCode()).isEqualTo(200);

        var mallory = PROVIDER.signsIn(TENANT, "ada", claims -> claims.setSubject("mallory"));
        var unverified = PROVIDER.signsIn(TENANT, "ada", claims -> {
            claims.setSubject("trudy");
            claims.setClaim("email_verified", false);
        });

        assertThat(Raw.gets("/t/forged/audit", Twins.browser(mallory)).statusCode())
                .isEqualTo(403);
        assertThat(Raw.gets("/t/forged/help", Twins.browser(unverified)).statusCode())
                .isEqualTo(404);
        assertThat(within(() -> members.count("role", Role.ADMIN))).isOne();
    }

    /** A code for the persona, with the browser that was sent for it. */
    private record Code(String value, Detour detour) {}

    private static Code codeFor(Persona persona) {
        var start = Raw.gets("/t/studio/home", Map.of());
        var address = start.headers().firstValue("Location").orElseThrow();
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var state = address.replaceAll(".*[?&]state=([^&]+).*", "$1");
        var allowed = Raw.send(
                "POST",
                address.substring(Cast.address().length()),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"),
                "persona=" + persona.subject());
        var code = allowed.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
        return new Code(code, new Detour(Cast.STUDIO, state, "", cookie));
    }

    private <T> T within(Supplier<T> question) {
        return tenancy.within(TENANT, question);
    }

    private long count() {
        return within(sessions::count);
    }

    /** How a token is forged for one sign-in. */
    private interface Forgery {
        String of(Detour detour) throws JoseException;
    }

    private static Map<String, Forgery> forgeries() {
        var all = new LinkedHashMap<String, Forgery>();
        forgeSignatures(all);
        forgeClaims(all);
        forgeTimes(all);
        var earlier = new ArrayList<String>();
        all.put("the token of an earlier sign-in", detour -> {
            earlier.add(
                    PROVIDER.signs(PROVIDER.claims("ada", Detour.from(TENANT).nonce())));
            return earlier.get(0);
        });
        all.put("no token at all", detour -> "");
        all.put("garbage", detour -> "garbage");
        all.put("three parts of garbage", detour -> "a.b.c");
        all.put("five parts of garbage", detour -> "a.b.c.d.e");
        return all;
    }

    private static void forgeSignatures(Map<String, Forgery> all) {
        for (var none : List.of("none", "None", "nOnE")) {
            all.put("alg " + none, detour -> unsigned(sound(detour), none));
        }
        var publicKey = PROVIDER.key().getPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 with the public key", detour -> hmac(sound(detour), publicKey, false));
        all.put("HS256 with the public key as PEM", detour -> hmac(sound(detour), bytes(pem), false));
        all.put("HS256 with the client secret", detour -> hmac(sound(detour), bytes(Imposter.CLIENT_SECRET), false));
        all.put("HS256, said to be our own", detour -> hmac(sound(detour), bytes(Imposter.CLIENT_SECRET), true));
        all.put("another key of the same name", detour -> Imposter.signed(sound(detour), Imposter.newKey("first")));
        all.put("a key nobody has", detour -> Imposter.signed(sound(detour), Imposter.newKey("third")));
        all.put("a key that comes along", detour -> carrying("jwk", detour));
        all.put("a key that stands elsewhere", detour -> carrying("jku", detour));
        all.put("a header that must be understood", detour -> carrying("crit", detour));
        all.put("another company's provider", detour -> OTHER.signs(OTHER.claims("ada", detour.nonce())));
        all.put("another company's provider in our name", detour -> OTHER.signs(sound(detour)));
        all.put("a signature cut short", detour -> PROVIDER.signs(sound(detour)).replaceFirst(".{9}$", ""));
        all.put("no signature", detour -> PROVIDER.signs(sound(detour)).replaceFirst("[^.]+$", ""));
        all.put("claims changed after signing", detour -> {
            var parts = PROVIDER.signs(sound(detour)).split("\\.");
            var claims = sound(detour);
            claims.setSubject("root");
            return parts[0] + "." + base64(claims.toJson()) + "." + parts[2];
        });
    }

    private static void forgeClaims(Map<String, Forgery> all) {
        all.put("another audience", with(claims -> claims.setAudience("somebody-else")));
        all.put("no audience", with(claims -> claims.unsetClaim("aud")));
        all.put("two audiences, given to nobody", with(claims -> claims.setAudience(Imposter.CLIENT, "somebody-else")));
        all.put("two audiences, given to the other", with(claims -> {
            claims.setAudience(Imposter.CLIENT, "somebody-else");
            claims.setStringClaim("azp", "somebody-else");
        }));
        all.put("given to another", with(claims -> claims.setStringClaim("azp", "somebody-else")));
        all.put("another issuer", with(claims -> claims.setIssuer("https://login.example")));
        all.put("no issuer", with(claims -> claims.unsetClaim("iss")));
        all.put("the issuer with a slash", with(claims -> claims.setIssuer(PROVIDER.issuer() + "/")));
        all.put("another company's issuer", with(claims -> claims.setIssuer(OTHER.issuer())));
        all.put("another nonce", with(claims -> claims.setStringClaim("nonce", "invented")));
        all.put("no nonce", with(claims -> claims.unsetClaim("nonce")));
        all.put("nobody", with(claims -> claims.unsetClaim("sub")));
        all.put("a blank", with(claims -> claims.setSubject(" ")));
    }

    private static void forgeTimes(Map<String, Forgery> all) {
        all.put("over for a minute", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)));
        all.put("over for eleven hours", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-660)));
        all.put("over for a day", with(claims -> claims.setExpirationTimeMinutesInTheFuture(-1440)));
        all.put("never over", with(claims -> claims.unsetClaim("exp")));
        all.put("over at no time", with(claims -> claims.setClaim("exp", "tomorrow")));
        all.put("for later", with(claims -> claims.setNotBeforeMinutesInThePast(-10)));
        all.put("from the future", with(claims -> claims.setIssuedAt(in(10 * 60))));
        all.put("of no time", with(claims -> claims.unsetClaim("iat")));
    }

    private static NumericDate in(long seconds) {
        var date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static Forgery with(Consumer<JwtClaims> change) {
        return detour -> {
            var claims = sound(detour);
            change.accept(claims);
            return PROVIDER.signs(claims);
        };
    }

    private static JwtClaims sound(Detour detour) {
        return PROVIDER.claims("ada", detour.nonce());
    }

    private static String unsigned(JwtClaims claims, String algorithm) {
        return base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"first\"}") + "." + base64(claims.toJson()) + ".";
    }

    private static String hmac(JwtClaims claims, byte[] secret, boolean isOurs) throws JoseException {
        var token = token(claims, new HmacKey(secret), "HS256");
        token.setKeyIdHeaderValue("first");
        token.setDoKeyValidation(false);
        if (isOurs) {
            token.setHeader("internal", true);
        }
        return token.getCompactSerialization();
    }

    private static String carrying(String header, Detour detour) throws JoseException {
        var theirs = header.equals("crit") ? PROVIDER.key() : OTHER.key();
        var token = token(sound(detour), theirs.getPrivateKey(), "RS256");
        switch (header) {
            case "jwk" -> token.getHeaders().setJwkHeaderValue("jwk", theirs);
            case "jku" -> token.setHeader("jku", OTHER.issuer() + "/jwks");
            default -> {
                token.setKeyIdHeaderValue("first");
                token.setCriticalHeaderNames("exp-policy");
                token.setHeader("exp-policy", "none");
            }
        }
        return token.getCompactSerialization();
    }

    private static JsonWebSignature token(JwtClaims claims, Key key, String algorithm) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setAlgorithmHeaderValue(algorithm);
        return token;
    }

    /** The value of the one cookie under the name of the other. */
    private static String renamed(String cookie, String as) {
        return as.substring(0, as.indexOf('=')) + cookie.substring(cookie.indexOf('='));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }
}
