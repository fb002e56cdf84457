package io.attimo.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way out to an address that a tenant typed: https, a name that means public addresses only, no redirects, a
 * few seconds, 64 KB. Hosts the operator vouches for may be private and without https.
 */
@Singleton
public class OutboundDoor {

    /** Asks the name server; a test asks its own. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final int SECONDS = 4;
    private static final int LARGEST = 64 * 1024;
    // A last label with a letter first: no number in any notation, and no bracket, is a name.
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*");
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    private final Set<String> trusted;
    private final Resolver resolver;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(SECONDS - 1))
            .build();

    @Inject
    OutboundDoor(@ConfigProperty(name = "attimo.sso.allowed-private-hosts") Optional<Set<String>> trusted) {
        this(trusted.orElse(Set.of()), InetAddress::getAllByName);
    }

    OutboundDoor(Set<String> trusted, Resolver resolver) {
        this.trusted = trusted;
        this.resolver = resolver;
    }

    public boolean leadsOutside(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null || host.isEmpty()) {
                return false;
            }
            if (trusted.contains(host)) {
                return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            }
            return "https".equalsIgnoreCase(uri.getScheme())
                    && PORTS.contains(uri.getPort())
                    && NAME.matcher(host).matches()
                    && Arrays.stream(resolver.resolve(host)).allMatch(OutboundDoor::isPublic);
        } catch (Exception unusable) {
            return false;
        }
    }

    /** What stands at the address; empty for every reason there is, so that nobody learns which. */
    public Optional<String> fetch(String address) {
        if (!leadsOutside(address)) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(SECONDS))
                .header("Accept", "application/json")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> close(body));
                var bytes = body.readNBytes(LARGEST + 1);
                return response.statusCode() == 200 && bytes.length <= LARGEST
                        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return bytes.length == 4 ? isPublic(first, second, third) : isPublic(first << 8 | second, third);
    }

    /** Without "this network", carriers' networks, protocol assignments, examples, benchmarks and the reserved rest. */
    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Global unicast only, without what carries an IPv4 address inside, and without examples. */
    private static boolean isPublic(int group, int third) {
        return group >= 0x2000
                && group < 0x4000
                && group != 0x2002
                && !(group == 0x2001 && third < 0x02)
                && !(group == 0x2001 && third == 0x0d);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
