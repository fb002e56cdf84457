package io.attimo.platform.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** From where a request comes: the peer, or whom a proxy that is trusted says it speaks for. */
public final class ClientAddress {

    private static final int NETWORK = 8;

    private ClientAddress() {}

    public static String address(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return peer == null || peer.host() == null ? "" : counted(peer.host());
    }

    /** Of the visitor, where a proxy that is trusted tells it: the peer alone may be one that speaks for everybody. */
    public static Optional<String> told(HttpServerRequest request) {
        var visitor = request.remoteAddress();
        var peer = request.connection().remoteAddress();
        boolean isTold = visitor != null && peer != null && !Objects.equals(visitor.host(), peer.host());
        return isTold ? Optional.of(address(request)).filter(address -> !address.isEmpty()) : Optional.empty();
    }

    /** Of the newer addresses everybody has a whole network, which counts as one. */
    static String counted(String host) {
        if (host.indexOf(':') < 0) {
            return host;
        }
        try {
            var address = InetAddress.getByName(host);
            return address instanceof Inet6Address
                    ? InetAddress.getByAddress(network(address.getAddress())).getHostAddress()
                    : address.getHostAddress();
        } catch (UnknownHostException malformed) {
            return host;
        }
    }

    private static byte[] network(byte[] address) {
        Arrays.fill(address, NETWORK, address.length, (byte) 0);
        return address;
    }
}
