package io.attimo.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of a PostgreSQL array as they came over the wire: the driver's own arrays would make an object of each, and
 * a journey has hundreds of thousands. Text at first, binary once the driver has prepared the statement.
 */
final class PostgresArrayReader {

    private static final VarHandle INT = view(int[].class);
    private static final VarHandle DOUBLE = view(double[].class);
    private static final VarHandle SHORT = view(short[].class);
    private static final int TO_LENGTH = 12;
    private static final int TO_FIRST = 20;

    private final byte[] bytes;
    private final boolean binary;
    private int at;
    private int left;

    PostgresArrayReader(byte[] bytes) {
        this.bytes = bytes;
        binary = bytes[0] == 0;
        left = binary && bytes.length >= TO_FIRST ? (int) INT.get(bytes, TO_LENGTH) : 0;
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
        int size = (int) INT.get(bytes, at);
        double number = size == Double.BYTES
                ? (double) DOUBLE.get(bytes, at + 4)
                : size < 0 ? Double.NaN : (short) SHORT.get(bytes, at + 4);
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

    private static VarHandle view(Class<?> numbers) {
        return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.BIG_ENDIAN);
    }
}
