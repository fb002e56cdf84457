package io.attimo.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that was put together from files of two kinds, as UTF-8: what is UTF-8 in it stays as it is, and any other byte is
 * the letter that it stands for in the west.
 */
final class MixedCharactersStream extends InputStream {

    static final Charset OTHERS = Charset.forName("windows-1252");

    private static final int LONGEST = 4;

    private final BufferedInputStream in;
    private byte[] ready = {};
    private int next;
    private long sequences;
    private long strays;

    MixedCharactersStream(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** How many characters beyond the English ones were UTF-8, as far as it was read. */
    long sequences() {
        return sequences;
    }

    /** How many bytes were not. */
    long strays() {
        return strays;
    }

    @Override
    public int read() throws IOException {
        if (next < ready.length) {
            return ready[next++] & 0xFF;
        }
        in.mark(LONGEST);
        int first = in.read();
        if (first <= 0x7F) {
            return first;
        }
        in.reset();
        var start = in.readNBytes(length(first));
        if (isWhole(start)) {
            sequences++;
            ready = start;
        } else {
            in.reset();
            strays++;
            ready = new String(in.readNBytes(1), OTHERS).getBytes(StandardCharsets.UTF_8);
        }
        next = 1;
        return ready[0] & 0xFF;
    }

    private static int length(int first) {
        return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    }

    /** One character, and not the blot that stands for none. */
    private static boolean isWhole(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length()) == 1
                && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int one = read();
            if (one < 0) {
                return n == 0 && length > 0 ? -1 : n;
            }
            bytes[offset + n++] = (byte) one;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
