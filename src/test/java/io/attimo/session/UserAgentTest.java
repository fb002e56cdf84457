package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {

    @Test
    void a_browser_is_called_what_its_owner_calls_it() {
        is("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux");
        is(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                        + " Safari/537.36 Edg/141.0.0.0",
                "Edge",
                "Windows");
        is(
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile"
                        + " Safari/537.36",
                "Chrome",
                "Android");
        is(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1",
                "Safari",
                "iPhone");
        is(
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Safari/605.1.15",
                "Safari",
                "macOS");
    }

    @Test
    void nothing_of_what_is_not_known_is_kept() {
        is("<script>alert(1)</script>", "", "");
        is("curl/8.14.1", "", "");
        is(null, "", "");
    }

    private static void is(String userAgent, String program, String system) {
        assertThat(UserAgent.of(userAgent)).isEqualTo(new UserAgent(program, system));
    }
}
