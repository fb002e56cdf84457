package io.attimo.platform.outbound;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One call to an address that somebody else named. The body goes out byte for byte as it is, so that whoever makes it can
 * sign it.
 */
public record OutboundRequest(HttpMethod method, String address, Map<String, String> headers, byte[] body) {

    public static final int LARGEST_BODY = 256 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");
    // They say where a request goes and where it ends, which is for the door to say.
    private static final Pattern OF_THE_DOOR = Pattern.compile(
            "host|content-length|transfer-encoding|connection|keep-alive|upgrade|expect|te|trailer|proxy-.*");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        headers.forEach(OutboundRequest::check);
        if (body.length > LARGEST_BODY) {
            throw new IllegalArgumentException("a body of " + body.length + " bytes");
        }
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches()
                || !VALUE.matcher(value).matches()
                || OF_THE_DOOR.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("the header " + name);
        }
    }

    public static OutboundRequest get(String address, Map<String, String> headers) {
        return new OutboundRequest(HttpMethod.GET, address, headers, new byte[0]);
    }

    public static OutboundRequest post(String address, Map<String, String> headers, byte[] body) {
        return new OutboundRequest(HttpMethod.POST, address, headers, body);
    }
}
