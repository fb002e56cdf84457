package io.attimo.platform.files;

import java.util.List;
import java.util.TreeSet;

/**
 * The rows of a file in two hundred numbers: the lowest of their hashes (Broder 1997). As many of these as are among the rows
 * of another file, such a share of all its rows is, by ten hundredths either way at most as a rule.
 */
public final class RowSketch {

    public static final int MOST = 200;

    private static final char PARTS = '\u001F';

    private final TreeSet<Long> lowest = new TreeSet<>();

    public void add(long hash) {
        if (lowest.size() < MOST || hash < lowest.last()) {
            lowest.add(hash);
            if (lowest.size() > MOST) {
                lowest.pollLast();
            }
        }
    }

    public long[] numbers() {
        return lowest.stream().mapToLong(Long::longValue).toArray();
    }

    /** FNV-1a, scattered at its end: the lowest are to be as good as drawn by lot. */
    public static long hash(List<String> cells) {
        long hash = 0xcbf29ce484222325L;
        for (var cell : cells) {
            var text = cell.strip();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ PARTS) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
