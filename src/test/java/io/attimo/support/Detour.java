package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that a tenant sent to its provider, and what it takes to come back. */
public record Detour(String tenant, String state, String nonce, String cookie) {

    public static Detour from(String tenant) {
        var start = Raw.gets("/t/" + tenant + "/home", Map.of());
        assertThat(start.statusCode()).isEqualTo(302);
        var address = start.headers().firstValue("Location").orElseThrow();
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return new Detour(tenant, parameter(address, "state"), parameter(address, "nonce"), cookie);
    }

    public HttpResponse<String> back() {
        return back("code=any&state=" + state, cookie);
    }

    public HttpResponse<String> back(String query, String cookie) {
        return Raw.gets("/t/" + tenant + "/callback?" + query, cookie.isEmpty() ? Map.of() : Map.of("Cookie", cookie));
    }

    /** What the answer left in the browser: enough to go on with, or nothing. */
    public static Map<String, String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0].split("=", 2))
                .filter(pair -> !pair[1].isEmpty())
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other, HashMap::new));
    }

    private static String parameter(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1");
    }
}
