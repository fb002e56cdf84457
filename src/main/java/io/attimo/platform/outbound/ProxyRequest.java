package io.attimo.platform.outbound;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody asks the proxy for: a line to a host, or, where there is no TLS, one request to be passed on. */
record ProxyRequest(String method, String target, List<String> headers) {

    private static final String END = "\r\n\r\n";
    private static final Set<String> OURS_ALONE = Set.of("proxy-authorization", "proxy-connection", "connection");

    /** Empty as long as its head has not come whole. */
    static Optional<ProxyRequest> in(Buffer heard) {
        var text = heard.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        if (end < 0) {
            return Optional.empty();
        }
        var lines = List.of(text.substring(0, end).split("\r\n"));
        var words = (lines.get(0) + "  ").split(" ", -1);
        return Optional.of(new ProxyRequest(words[0], words[1], lines.subList(1, lines.size())));
    }

    /** What was heard after the head. */
    static Buffer rest(Buffer heard) {
        var text = heard.toString(StandardCharsets.ISO_8859_1);
        return heard.getBuffer(text.indexOf(END) + END.length(), heard.length());
    }

    boolean bears(String credential) {
        return header("proxy-authorization")
                .filter(sent -> MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), credential.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    boolean isForALine() {
        return method.equals("CONNECT");
    }

    String address() {
        return isForALine() ? "https://" + target : target;
    }

    String host() {
        return URI.create(address()).getHost().toLowerCase(Locale.ROOT);
    }

    int port() {
        var uri = URI.create(address());
        return uri.getPort() > 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Whether it says how long it is: what follows would be read as another request, with our credential in it. */
    boolean isBounded() {
        return header("transfer-encoding").isEmpty()
                && header("content-length").orElse("0").matches("[0-9]{1,7}");
    }

    long bodyLength() {
        return Long.parseLong(header("content-length").orElse("0"));
    }

    /** As the host at the other end reads it: one request, after which both hang up. */
    Buffer passedOn() {
        var uri = URI.create(target);
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var kept = headers.stream().filter(line -> !OURS_ALONE.contains(name(line)));
        var head = Stream.of(Stream.of(method + " " + path + query + " HTTP/1.1"), kept, Stream.of("connection: close"))
                .flatMap(lines -> lines)
                .toList();
        return Buffer.buffer((String.join("\r\n", head) + END).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> name(line).equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String name(String line) {
        return line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
