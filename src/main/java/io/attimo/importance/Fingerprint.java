package io.attimo.importance;

import io.attimo.journey.Scale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 128 bits of some columns. Each row is mixed by itself and the rows are added up, so that their order does not matter: a
 * table comes back in any.
 */
final class Fingerprint {

    private static final String VERSION = "4";
    private static final long OTHER = 0xd1b54a32d192ed03L;

    private static final long WEIGHT = 0x632be59bd9b4e019L;

    private final long[] rows;

    Fingerprint(long[] respondents) {
        rows = new long[respondents.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = mixed(respondents[row]);
        }
    }

    void add(int number, Scale scale, double[] marks) {
        long salt = mixed(31L * number + scale.hashCode());
        for (int row = 0; row < marks.length; row++) {
            rows[row] = mixed(rows[row] ^ Double.doubleToLongBits(marks[row]) ^ salt);
        }
    }

    /** As how many answers each row counts, where not all count as one. */
    void add(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            rows[row] = mixed(rows[row] ^ Double.doubleToLongBits(weights[row]) ^ WEIGHT);
        }
    }

    /** @param question all that is asked about the columns */
    String of(String question) {
        long one = 0;
        long other = 0;
        for (long row : rows) {
            one += row;
            other += mixed(row ^ OTHER);
        }
        var text = VERSION + ' ' + rows.length + ' ' + one + ' ' + other + ' ' + question;
        return digest(text).substring(0, 32);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stafford's mix 13. */
    private static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
