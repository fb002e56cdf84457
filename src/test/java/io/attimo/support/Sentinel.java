package io.attimo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on an address inside that nobody was allowed to call, and counts who does. */
public final class Sentinel implements AutoCloseable {

    public static final String HOST = "127.0.0.2";

    private final ServerSocket listener;
    private final AtomicInteger calls = new AtomicInteger();

    private Sentinel(ServerSocket listener) {
        this.listener = listener;
        var watch = new Thread(this::watch, "sentinel");
        watch.setDaemon(true);
        watch.start();
    }

    public static Sentinel on(String host) {
        try {
            return new Sentinel(new ServerSocket(0, 50, InetAddress.getByName(host)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Sentinel open() {
        return on(HOST);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String address() {
        return "http://" + listener.getInetAddress().getHostAddress() + ":" + port();
    }

    /** Calls itself and waits for that to be seen: whoever called before has been counted then. */
    public int calls() {
        int mine = calls.get();
        try (var call = new Socket(listener.getInetAddress(), port())) {
            call.getInputStream().read();
            return calls.get() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException("after " + mine, e);
        } finally {
            calls.decrementAndGet();
        }
    }

    private void watch() {
        while (!listener.isClosed()) {
            try (var call = listener.accept()) {
                calls.incrementAndGet();
                call.getOutputStream().write('!');
            } catch (IOException closed) {
                // Whoever hung up was counted; the end of the listener ends the loop.
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
