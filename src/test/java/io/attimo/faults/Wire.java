package io.attimo.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a database that can be cut in silence: what is sent is lost, nothing is closed and nothing refused. Mended,
 * it lets new connections through; the old ones stay dead, as after a firewall has forgotten them.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile int age;
    private volatile boolean cut;

    Wire(int target) throws IOException {
        this.target = target;
        start("wire", this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        age++;
    }

    void mend() {
        cut = false;
    }

    private void accept() throws IOException {
        while (true) {
            var near = entrance.accept();
            open.add(near);
            if (cut) {
                continue;
            }
            try {
                join(near, new Socket(InetAddress.getLoopbackAddress(), target), age);
            } catch (ConnectException refused) {
                close(near);
            }
        }
    }

    private void join(Socket near, Socket far, int born) throws IOException {
        open.add(far);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        start("wire out", () -> carry(near, far, born));
        start("wire back", () -> carry(far, near, born));
    }

    private void carry(Socket from, Socket to, int born) throws IOException {
        var bytes = new byte[8192];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (born == age) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } finally {
            if (born == age) {
                close(from);
                close(to);
            }
        }
    }

    private void close(Socket socket) throws IOException {
        socket.close();
        open.remove(socket);
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void start(String name, Step step) {
        var thread = new Thread(
                () -> {
                    try {
                        step.take();
                    } catch (IOException closed) {
                        // As lines end.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
