package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.outbound.OutboundDoor;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignOutPagesTest {

    @Inject
    Cast cast;

    @Inject
    OutboundDoor door;

    @Test
    void who_signs_out_is_out_here_and_sent_to_leave_the_provider_too() {
        var bob = Twins.browser(cast.freshly(Persona.BOB).cookies());

        var out = Raw.gets("/t/studio/sign-out", bob);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(Cast.address() + "/demo-sign-in/studio/sign-out?id_token_hint=ey")
                .contains("&post_logout_redirect_uri=http%3A%2F%2Flocalhost")
                .endsWith("%2Ft%2Fstudio%2Fsigned-out");
        assertThat(out.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("=; Max-Age=0; ") && cookie.contains("Path=/t/studio"));
    }

    @Test
    void a_provider_is_left_only_by_an_address_that_is_one() {
        assertThat(wayOut("http://localhost/leave?a=b"))
                .hasValue(
                        "http://localhost/leave?a=b&id_token_hint=token&client_id=attimo%20at%2Fhome&post_logout_redirect_uri="
                                + "http%3A%2F%2Flocalhost%2Fsigned-out");
        for (var other : new String[] {
            "http://localhost/\r\nSet-Cookie: a=b",
            "http://127.0.0.2/",
            " http://localhost/",
            "//localhost/",
            "javascript:a",
            ""
        }) {
            assertThat(wayOut(other)).as(other).isEmpty();
        }
    }

    private Optional<String> wayOut(String endSession) {
        var claims = new JwtClaims();
        claims.setSubject("ada");
        claims.setStringClaim("raw_token", "token");
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .addAttribute(
                        OidcUtils.CONFIG_METADATA_ATTRIBUTE,
                        new OidcConfigurationMetadata(new JsonObject().put("end_session_endpoint", endSession)))
                .build();
        var signIn = OidcTenantConfig.builder().clientId("attimo at/home").build();
        return SignOutPages.providersWayOut(identity, signIn, door, URI.create("http://localhost/signed-out"));
    }

    @Test
    void a_copied_cookie_opens_nothing_after_its_owner_signed_out() {
        var bob = cast.freshly(Persona.BOB);
        var copy = Twins.browser(bob.cookies());
        long before = signedOut();
        assertThat(Raw.gets("/t/studio/home", copy).statusCode()).isEqualTo(200);

        bob.visits("/sign-out");

        for (int again = 0; again < 3; again++) {
            var replayed = Raw.gets("/t/studio/home", copy);
            assertThat(replayed.statusCode()).isEqualTo(302);
            assertThat(replayed.headers().firstValue("Location").orElseThrow())
                    .contains("/demo-sign-in/studio/authorize");
        }
        assertThat(signedOut()).isEqualTo(before + 1);
        Raw.gets("/t/studio/sign-out", copy);
        assertThat(signedOut()).as("who is out goes out no more").isEqualTo(before + 1);
    }

    private long signedOut() {
        return cast.alice().visits("/audit").texts("tbody tr").stream()
                .filter(line -> line.contains("Bob Ferri signed out"))
                .count();
    }

    @Test
    void a_link_on_another_site_only_asks() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            var bob = Twins.browser(cast.freshly(Persona.BOB).cookies());
            bob.put("Sec-Fetch-Site", site);

            var asked = Raw.gets("/t/studio/sign-out", bob);

            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.body()).contains("Sign out?").contains("href=\"/t/studio/sign-out\"");
            assertThat(Raw.gets("/t/studio/home", bob).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_is_not_signed_in_is_told_so_and_nothing_more() {
        var out = Raw.gets("/t/studio/sign-out", Map.of("Cookie", "attimo_session=planted"));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow()).isEqualTo("/t/studio/signed-out?provider=open");
        assertThat(cast.anonymousAt(Cast.STUDIO)
                        .visits("/signed-out?provider=open")
                        .text(".page__sub"))
                .contains("may still be open");
    }
}
