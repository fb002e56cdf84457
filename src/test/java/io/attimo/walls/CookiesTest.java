package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CookiesTest {

    @Inject
    Cast cast;

    @Inject
    Twins twins;

    @Inject
    TenantProvisioning tenantAccounts;

    @Test
    void a_cookie_of_one_tenant_opens_no_other_not_even_renamed_and_on_the_same_provider() {
        var ours = word(Twins.OURS);
        for (var other : new String[] {Twins.SAME_PROVIDER, Twins.THEIRS}) {
            var theirs = word(other);
            assertThat(members(other, theirs + "; " + secret(other)).statusCode())
                    .isEqualTo(200);

            for (var secret : new String[] {secret(Twins.OURS), secret(other)}) {
                assertThat(members(other, ours + "; " + secret).statusCode())
                        .as("as it is")
                        .isIn(302, 303);
                var renamed = name(theirs) + "=" + value(ours) + "; " + secret;
                assertThat(members(other, renamed).statusCode()).as("renamed").isIn(302, 303);
                assertThat(members(other, renamed + "; attimo_again=1").statusCode())
                        .as("renamed, twice")
                        .isIn(302, 303);
            }
            assertThat(members(other, theirs + "; " + secret(Twins.OURS)).statusCode())
                    .as("our session under their word")
                    .isIn(302, 303);
        }
    }

    @Test
    void a_session_cookie_is_for_its_tenant_alone_and_not_for_scripts() {
        var given = new ArrayList<String>();
        try (var provider = Imposter.open()) {
            if (!tenantAccounts.isOpen("baker")) {
                tenantAccounts.open(provider.company("baker", "ada"));
            }
            var detour = Detour.from("baker");
            provider.gives(provider.signs(provider.claims("ada", detour.nonce())));
            given.addAll(detour.back().headers().allValues("Set-Cookie"));
            given.addAll(Raw.gets("/t/baker/home", Map.of()).headers().allValues("Set-Cookie"));
        }
        given.removeIf(cookie -> cookie.contains("Max-Age=0;"));

        assertThat(given)
                .extracting(cookie -> cookie.replaceFirst("_?(session|auth).*", "_$1"))
                .contains("q_session", "attimo_session", "q_auth");
        assertThat(given)
                .allSatisfy(
                        cookie -> assertThat(cookie.split("; ")).contains("Path=/t/baker", "HTTPOnly", "SameSite=Lax"));
    }

    /** As many tabs that a browser opens again: each begins to sign in, and what they carry must stay readable. */
    @Test
    void of_many_sign_ins_that_were_begun_the_last_few_are_carried_on() {
        cast.bob();
        var carried = new LinkedHashMap<String, String>();
        for (int i = 0; i < 30; i++) {
            var cookies = Visitor.cookieHeader(carried);
            var answer = Raw.gets("/t/studio/home", cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies));

            assertThat(answer.statusCode()).as("the " + i + "th").isEqualTo(302);
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                var name = name(cookie);
                if (cookie.contains("Max-Age=0")) {
                    carried.remove(name);
                } else {
                    carried.put(name, value(cookie.split(";")[0]));
                }
            });
        }
        assertThat(carried.keySet())
                .filteredOn(name -> name.startsWith("q_auth"))
                .hasSizeBetween(2, 10);
    }

    @Test
    void what_was_planted_before_signing_in_is_not_what_one_is_signed_in_with() {
        var session = word(Twins.OURS);

        var planted = members(Twins.OURS, name(session) + "=planted");

        assertThat(planted.statusCode()).isIn(302, 303);
        assertThat(planted.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(name(session) + "=;") && cookie.contains("Max-Age=0"));
    }

    private HttpResponse<String> members(String tenant, String cookie) {
        return Raw.gets("/t/" + tenant + "/members", Map.of("Cookie", cookie));
    }

    private String word(String tenant) {
        return cookie(tenant, "q_session");
    }

    private String secret(String tenant) {
        return cookie(tenant, "attimo_session");
    }

    private String cookie(String tenant, String start) {
        return Arrays.stream(twins.browserOf(tenant, Role.ADMIN).get("Cookie").split("; "))
                .filter(cookie -> cookie.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String cookie) {
        return cookie.substring(0, cookie.indexOf('='));
    }

    private static String value(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }
}
