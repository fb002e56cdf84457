package io.attimo.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A proxy that ends https, at the one address the application believes when it says so. */
public final class Proxy {

    private static final String ADDRESS = "127.0.0.9";

    /** The status and the headers of what came back. */
    public record Answer(int status, List<String> lines) {

        public List<String> headers(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ": ";
            return lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }
    }

    private Proxy() {}

    public static Answer gets(String path, String cookie) {
        var address = URI.create(Cast.address());
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), address.getPort(), InetAddress.getByName(ADDRESS), 0)) {
            socket.setSoTimeout(30_000);
            var request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Proto: https\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, address.getAuthority(), cookie);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var status = reader.readLine().split(" ")[1];
            return new Answer(
                    Integer.parseInt(status),
                    reader.lines().takeWhile(line -> !line.isEmpty()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
