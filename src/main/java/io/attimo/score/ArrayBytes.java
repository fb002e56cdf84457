package io.attimo.score;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of a PostgreSQL array as they came over the wire: the driver's own arrays would make an object of each, and
 * a journey has hundreds of thousands. Text at first, binary once the driver has prepared the statement.
 */
final class ArrayBytes {

    private static final int TO_LENGTH = 12;
    private static final int TO_FIRST = 20;

    private final byte[] bytes;
    private final boolean binary;
    private int at;
    private int left;

    ArrayBytes(byte[] bytes) {
        this.bytes = bytes;
        binary = bytes[0] == 0;
        left = binary && bytes.length >= TO_FIRST ? ByteBuffer.wrap(bytes).getInt(TO_LENGTH) : 0;
        at = binary ? TO_FIRST : 1;
    }

    boolean hasNext() {
        return binary ? left > 0 : at < bytes.length - 1;
    }

    /** The next number; NaN for null. */
    double next() {
        return binary ? nextOfBinary() : nextOfText();
    }

    private double nextOfBinary() {
        var buffer = ByteBuffer.wrap(bytes);
        int size = buffer.getInt(at);
        double number =
                size < 0 ? Double.NaN : size == Double.BYTES ? buffer.getDouble(at + 4) : buffer.getShort(at + 4);
        at += 4 + Math.max(0, size);
        left--;
        return number;
    }

    private double nextOfText() {
        int start = at;
        int whole = 0;
        boolean digits = true;
        while (bytes[at] != ',' && bytes[at] != '}') {
            int digit = bytes[at] - '0';
            digits &= digit >= 0 && digit <= 9 && at - start < 9;
            whole = 10 * whole + digit;
            at++;
        }
        int end = at++;
        return digits ? whole : parsed(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
    }

    private static double parsed(String number) {
        return number.equals("NULL") ? Double.NaN : Double.parseDouble(number);
    }
}
