package io.attimo.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses that a tenant typed may be called: https, a name, and nothing but public addresses behind it. Hosts the
 * operator vouches for may be private and without https.
 */
public final class AllowedAddresses {

    /** Asks the name server; a test asks its own. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    // A last label with a letter first: no number in any notation, and no bracket, is a name.
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*");
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    private final Set<String> trusted;
    private final Resolver resolver;

    AllowedAddresses(Set<String> trusted, Resolver resolver) {
        this.trusted = trusted;
        this.resolver = resolver;
    }

    /** The same before anything has started, for hosts that the operator vouches for. */
    public static boolean mayBe(String address, Set<String> trusted) {
        return new AllowedAddresses(trusted, InetAddress::getAllByName).mayBe(address);
    }

    /** Whether it may be called, as far as its letters tell. */
    boolean mayBe(String address) {
        return read(address).isPresent();
    }

    /** Whether it may be called, with what its name means just now. */
    boolean has(String address) {
        return read(address)
                .filter(uri -> isTrusted(uri) || find(uri).isPresent())
                .isPresent();
    }

    /** Where to call it. The name server is asked once: what is called is what was checked. */
    Optional<InetAddress> behind(String address) {
        return read(address).flatMap(this::find);
    }

    private Optional<URI> read(String address) {
        try {
            return Optional.of(new URI(address)).filter(this::isAllowed);
        } catch (URISyntaxException garbled) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
        return isTrusted(uri)
                ? isSecure || "http".equalsIgnoreCase(uri.getScheme())
                : isSecure
                        && PORTS.contains(uri.getPort())
                        && NAME.matcher(host(uri)).matches();
    }

    private Optional<InetAddress> find(URI uri) {
        try {
            var found = resolver.resolve(host(uri));
            return isTrusted(uri) || Arrays.stream(found).allMatch(AllowedAddresses::isPublic)
                    ? Arrays.stream(found).findFirst()
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(URI uri) {
        return trusted.contains(host(uri));
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
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
}
