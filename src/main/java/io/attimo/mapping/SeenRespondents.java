package io.attimo.mapping;

/** The keys a file has had so far, as 64-bit hashes: 8 to 16 bytes a row, whatever the keys are. */
final class SeenRespondents {

    private long[] slots = new long[1 << 12];
    private int size;

    /** False where it was there before. */
    boolean add(String key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!put(slots, hash(key))) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        var bigger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(bigger, hash);
            }
        }
        slots = bigger;
    }

    private static boolean put(long[] slots, long hash) {
        int i = (int) hash & slots.length - 1;
        while (slots[i] != 0) {
            if (slots[i] == hash) {
                return false;
            }
            i = i + 1 & slots.length - 1;
        }
        slots[i] = hash;
        return true;
    }

    /** FNV-1a with a final mix; never 0, which marks a free slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
