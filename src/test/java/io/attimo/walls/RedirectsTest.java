package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.platform.text.NumberFormats;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a forged address or header could lead: never to another site. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedirectsTest {

    private static final String HOME = "/t/" + Twins.OURS;
    private static final List<String> STARTS = List.of(
            "//",
            "/\\",
            "\\\\",
            "https:",
            "https:/",
            "https://",
            "http://",
            "///",
            "/%2F/",
            "/%5C",
            "//%09/",
            "https:///",
            "javascript://",
            "data:,",
            "/t/../..//");
    private static final List<String> SITES =
            List.of("evil.example", "evil.example" + HOME + "/", "localhost@evil.example", "evil.example\\@localhost");
    private static final List<String> NAMES =
            List.of("next", "redirect", "redirect_uri", "returnTo", "url", "post_logout_redirect_uri", "state");

    @Inject
    Twins twins;

    @Test
    void nothing_that_is_asked_for_leads_to_another_site() {
        var addresses = new ArrayList<String>();
        STARTS.forEach(start -> SITES.forEach(site -> addresses.add(start + site)));
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(60);
        for (var address : addresses) {
            var admin = twins.browserOf(Twins.OURS, Role.ADMIN);
            var headers = new HashMap<>(admin);
            headers.put("Referer", address);
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            assertThat(location("POST", HOME + "/preferences", headers))
                    .as(address)
                    .startsWith(HOME + "/");
            for (var name : NAMES) {
                var asked = "?" + name + "=" + NumberFormats.url(address);
                assertThat(location("GET", HOME + "/sign-in-failed" + asked, admin))
                        .as(asked)
                        .isEmpty();
            }
            for (var path : List.of("/callback", "/sign-out")) {
                var asked = HOME + path + "?next=" + NumberFormats.url(address) + "&post_logout_redirect_uri="
                        + NumberFormats.url(address);
                assertThat(location("GET", asked, admin)).as(asked).matches(RedirectsTest::isOurs);
            }
        }
    }

    /** Ours, or the tenant's own provider with our address as the one to come back to. */
    private static boolean isOurs(String location) {
        var bare = location.startsWith(Cast.address())
                ? location.substring(Cast.address().length())
                : location;
        return bare.matches("/(t|demo-sign-in)/[a-z-]+/.*") && !bare.matches(".*(redirect_uri|next)=[^&]*evil.*");
    }

    private static String location(String method, String path, Map<String, String> headers) {
        return Raw.send(method, path, headers, method.equals("POST") ? "theme=dark" : "")
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
