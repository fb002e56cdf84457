package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Members;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser holds is short, however much a provider says of somebody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionTokenStoreTest {

    private static final String TENANT = "talkative";
    private static final Imposter PROVIDER = Imposter.open().thatCanBeLeft();

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    Sessions sessions;

    @Inject
    Members members;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void a_company_signs_in_there() {
        if (!tenantAccounts.isOpen(TENANT)) {
            cast.opens(PROVIDER.company(TENANT, "ada"));
        }
    }

    @Test
    void somebody_of_three_hundred_groups_and_an_endless_name_reads_and_writes_as_everybody_does() {
        var ada = PROVIDER.signsIn(TENANT, "ada", claims -> {
            groups(claims, 300);
            claims.setStringClaim("name", "Ada\r\n" + "x".repeat(20_000));
        });

        assertThat(ada).containsKey("attimo_session");
        assertThat(ada.values()).allMatch(value -> value.length() <= 43);
        for (var page : List.of("/journeys", "/members", "/sessions", "/help")) {
            assertThat(gets(page, ada).statusCode()).as(page).isEqualTo(200);
        }
        var name = within(() -> members.find("subject", "ada").firstResult().name());
        assertThat(name).startsWith("Ada xxx").hasSize(200);
        assertThat(gets("/sign-out", ada).headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.issuer() + "/leave?client_id=" + Imposter.CLIENT + "&post_logout_redirect_uri=")
                .hasSizeLessThan(400);
    }

    @Test
    void a_token_beyond_all_measure_is_refused_in_words_and_leaves_nothing() {
        long before = within(sessions::count);
        var detour = Detour.from(TENANT);
        var claims = PROVIDER.claims("bella", detour.nonce());
        claims.setStringClaim("name", "x".repeat(200_000));
        groups(claims, 300);
        PROVIDER.gives(PROVIDER.signs(claims));

        var refused = detour.back();

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(Detour.cookies(refused)).isEmpty();
        var page = Raw.gets(refused.headers().firstValue("Location").orElseThrow(), Map.of("Accept-Language", "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("an administrator of your company can help");
        assertThat(this.<Long>within(sessions::count)).isEqualTo(before);
        assertThat(within(() -> members.count("subject", "bella"))).isZero();
    }

    @Test
    void a_cookie_of_the_version_before_which_is_the_token_itself_still_opens() {
        var carla = PROVIDER.signsIn(TENANT, "carla", claims -> {});
        var older = new HashMap<>(carla);
        older.replaceAll((name, value) -> name.startsWith("q_session") ? tokenOf(carla) : value);
        assertThat(older).isNotEqualTo(carla);

        assertThat(gets("/help", older).statusCode()).isEqualTo(200);

        older.replaceAll((name, value) -> name.startsWith("q_session") ? value.replaceFirst(".{6}$", "forged") : value);
        assertThat(gets("/help", older).statusCode()).isNotEqualTo(200);
    }

    @Test
    void in_its_row_the_token_cannot_be_read_and_it_goes_when_the_session_ends() {
        var dora = PROVIDER.signsIn(TENANT, "dora", claims -> {});
        assertThat(tokenOf(dora).split("\\.")).hasSize(5);
        assertThat(within(() -> sessions.count("tokenName", word(dora)))).isZero();
        assertThat(within(() -> sessions.count("tokenName", Vault.hash(word(dora)))))
                .isOne();

        gets("/sign-out", dora);

        assertThat(tokenOf(dora)).isNull();
        var browser = Twins.browser(dora);
        browser.put("Content-Type", "application/x-www-form-urlencoded");
        var answer = gets("/help", dora);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(PROVIDER.issuer());
        assertThat(Raw.send("POST", "/t/talkative/preferences", browser, "theme=system")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoever_signs_in_over_and_over_keeps_twenty_sessions_the_last_ones() {
        var first = PROVIDER.signsIn(TENANT, "elsa", claims -> {});
        for (int again = 0; again < 21; again++) {
            PROVIDER.signsIn(TENANT, "elsa", claims -> {});
        }
        var last = PROVIDER.signsIn(TENANT, "elsa", claims -> {});

        assertThat(within(() -> sessions.count("member.subject = 'elsa' and token is not null")))
                .isEqualTo(20);
        assertThat(gets("/help", first).statusCode()).isNotEqualTo(200);
        assertThat(gets("/help", last).statusCode()).isEqualTo(200);
    }

    private static void groups(JwtClaims claims, int count) {
        claims.setStringListClaim(
                "groups",
                IntStream.range(0, count)
                        .mapToObj(each -> UUID.randomUUID().toString())
                        .toList());
    }

    private String tokenOf(Map<String, String> cookies) {
        return within(() -> sessions.getEntityManager()
                .createQuery("select token from Session where secret = ?1", String.class)
                .setParameter(1, Vault.hash(cookies.get("attimo_session")))
                .getSingleResult());
    }

    private static String word(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("q_session"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> gets(String page, Map<String, String> cookies) {
        return Raw.gets("/t/" + TENANT + page, Twins.browser(cookies));
    }

    private <T> T within(Supplier<T> question) {
        return tenancy.within(TENANT, () -> QuarkusTransaction.requiringNew().call(question::get));
    }
}
