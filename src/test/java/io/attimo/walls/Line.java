package io.attimo.walls;

import io.attimo.support.Cast;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection on which every byte is chosen, from any address of this machine. */
public final class Line implements Closeable {

    private final Socket socket;

    private Line(Socket socket) {
        this.socket = socket;
    }

    public static Line open() throws IOException {
        return from("127.0.0.1");
    }

    public static Line from(String address) throws IOException {
        var server = URI.create(Cast.address());
        var socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(address), 0);
        socket.setSoTimeout(5_000);
        return new Line(socket);
    }

    /** To something else that listens here. */
    public static Line to(int port) throws IOException {
        return new Line(new Socket("127.0.0.1", port));
    }

    /** One along which next to nothing comes until somebody listens. */
    static Line narrow() throws IOException {
        var server = URI.create(Cast.address());
        var socket = new Socket();
        socket.setReceiveBufferSize(1);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        return new Line(socket);
    }

    public static String host() {
        return URI.create(Cast.address()).getAuthority();
    }

    public Line says(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** How so many of them were answered, as far as it is here, or fewer where more are not within a minute. */
    static List<String> answers(List<Line> lines, int many) throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        var open = new ArrayList<>(lines);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (answers.size() < many && System.nanoTime() < end) {
            Thread.sleep(500);
            for (var line : List.copyOf(open)) {
                if (line.hasAnswer()) {
                    answers.add(line.hearsSoFar());
                    open.remove(line);
                }
            }
        }
        return answers;
    }

    boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** What is here already. */
    String hearsSoFar() throws IOException {
        var heard = new ByteArrayOutputStream();
        while (hasAnswer()) {
            heard.write(
                    socket.getInputStream().readNBytes(socket.getInputStream().available()));
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** All that is answered until the connection ends, or for so long nothing comes. */
    public String hears(int silence) throws IOException {
        socket.setSoTimeout(silence);
        var heard = new ByteArrayOutputStream();
        try {
            var bytes = socket.getInputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                heard.write(next);
            }
        } catch (IOException endedOrSilent) {
            heard.write('\n');
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** The status of each answer. */
    public List<String> answers() throws IOException {
        return statuses(hears(5_000));
    }

    static List<String> statuses(String heard) {
        return heard.lines()
                .filter(line -> line.startsWith("HTTP/1."))
                .map(line -> line.substring(9, 12))
                .toList();
    }

    /** As a line does that is cut: what is on its way is lost. */
    public void breaksOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
