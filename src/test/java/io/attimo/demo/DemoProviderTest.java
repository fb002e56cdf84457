package io.attimo.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoProviderTest {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

    @Inject
    DemoSigningKey key;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void shows_a_button_for_each_person_of_the_company() {
        var english =
                Jsoup.parse(asks("studio").get("/demo-sign-in/studio/authorize").asString());
        var italian = Jsoup.parse(asks("studio")
                .header("Accept-Language", "it")
                .get("/demo-sign-in/studio/authorize")
                .asString());

        assertThat(english.select("button").eachText())
                .hasSize(4)
                .anyMatch(text -> text.contains("Alice Conti") && text.contains("Administrator"))
                .anyMatch(text -> text.contains("Nina Sala") && text.contains("never signed in"));
        assertThat(italian.select("h1").text()).isEqualTo("Chi vuole essere?");
    }

    @Test
    void says_who_was_chosen_in_a_token_of_its_own_issuer() throws Exception {
        var answer = changes("studio", codeOf("bob", "studio"), VERIFIER);

        var claims = verified(answer.jsonPath().getString("id_token"), "studio");
        assertThat(claims.getSubject()).isEqualTo("bob");
        assertThat(claims.getStringClaimValue("email")).isEqualTo("bob@studio.example");
        assertThat(claims.getClaimValue("email_verified", Boolean.class)).isTrue();
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Bob Ferri");
        assertThat(claims.getStringClaimValue("nonce")).isEqualTo("once");
    }

    @Test
    void changes_a_code_only_once() {
        var code = codeOf("alice", "studio");
        assertThat(changes("studio", code, VERIFIER).statusCode()).isEqualTo(200);

        assertThat(changes("studio", code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void changes_no_code_for_a_thief_without_the_verifier() {
        assertThat(changes("studio", codeOf("alice", "studio"), "guessed").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changes_no_code_of_another_issuer() {
        assertThat(changes("shop", codeOf("alice", "studio"), VERIFIER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void changes_no_code_without_the_clients_secret() {
        given().formParams(form(codeOf("alice", "studio"), VERIFIER))
                .formParam("client_id", DemoProvider.CLIENT_ID)
                .formParam("client_secret", "guessed")
                .post("/demo-sign-in/studio/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void lets_nobody_in_as_a_person_of_another_company() {
        assertThat(chooses("charlie", "studio").statusCode()).isEqualTo(400);
    }

    @Test
    void sends_nobody_to_another_site() {
        var away = given().queryParams(request("http://evil.example:%d/t/studio/callback".formatted(port)))
                .get("/demo-sign-in/studio/authorize");
        assertThat(away.statusCode()).isEqualTo(400);

        var signedOut = given().redirects()
                .follow(false)
                .queryParam("post_logout_redirect_uri", "http://evil.example/")
                .get("/demo-sign-in/studio/sign-out");
        assertThat(URI.create(signedOut.header("Location")).getHost()).isEqualTo("localhost");
    }

    @Test
    void moves_to_the_name_under_which_the_application_was_opened() {
        var moved = given().redirects()
                .follow(false)
                .queryParams(request("http://127.0.0.1:%d/t/studio/callback".formatted(port)))
                .get("/demo-sign-in/studio/authorize");

        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.header("Location")).startsWith("http://127.0.0.1:%d/demo-sign-in/studio/".formatted(port));
    }

    @Test
    void knows_no_other_issuer() {
        given().get("/demo-sign-in/nobody/.well-known/openid-configuration")
                .then()
                .statusCode(404);
    }

    private RequestSpecification asks(String issuer) {
        return given().redirects()
                .follow(false)
                .queryParams(request("http://localhost:%d/t/%s/callback".formatted(port, issuer)));
    }

    private static Map<String, String> request(String redirectUri) {
        return Map.of(
                "response_type", "code",
                "client_id", DemoProvider.CLIENT_ID,
                "redirect_uri", redirectUri,
                "state", "a-state",
                "nonce", "once",
                "code_challenge", AuthorizationGrant.challengeOf(VERIFIER),
                "code_challenge_method", "S256");
    }

    private Response chooses(String persona, String issuer) {
        return asks(issuer).formParam("persona", persona).post("/demo-sign-in/%s/authorize".formatted(issuer));
    }

    private String codeOf(String persona, String issuer) {
        var answer = chooses(persona, issuer);
        assertThat(answer.statusCode()).isEqualTo(303);
        var query = URI.create(answer.header("Location")).getQuery();
        assertThat(query).endsWith("&state=a-state");
        return query.substring("code=".length(), query.indexOf('&'));
    }

    private Map<String, String> form(String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                "http://localhost:%d/t/studio/callback".formatted(port),
                "code_verifier",
                verifier);
    }

    private Response changes(String issuer, String code, String verifier) {
        return given().auth()
                .preemptive()
                .basic(DemoProvider.CLIENT_ID, key.clientSecret())
                .formParams(form(code, verifier))
                .post("/demo-sign-in/%s/token".formatted(issuer));
    }

    private JwtClaims verified(String token, String issuer) throws Exception {
        var keys = new JsonWebKeySet(
                given().get("/demo-sign-in/%s/jwks".formatted(issuer)).asString());
        return new JwtConsumerBuilder()
                .setVerificationKey(keys.getJsonWebKeys().get(0).getKey())
                .setExpectedIssuer("http://localhost:%d/demo-sign-in/%s".formatted(port, issuer))
                .setExpectedAudience(DemoProvider.CLIENT_ID)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
