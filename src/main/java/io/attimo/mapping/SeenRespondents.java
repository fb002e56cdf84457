package io.attimo.mapping;

import io.attimo.response.RespondentHashIndex;

/** The keys a file has had so far, as 64-bit hashes: 16 to 32 bytes a row, whatever the keys are. */
final class SeenRespondents {

    private static final int FIRST = 1 << 10;

    private final RespondentHashIndex seen = new RespondentHashIndex(FIRST);

    /** False where it was there before. */
    boolean add(String key) {
        int next = seen.size();
        return seen.of(hash(key)) == next;
    }

    /** How many different ones. */
    int size() {
        return seen.size();
    }

    /** FNV-1a: nothing is stored by it, and each row of a file waits for it. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
