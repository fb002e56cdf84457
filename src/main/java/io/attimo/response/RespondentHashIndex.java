package io.attimo.response;

import java.util.Arrays;

/**
 * Respondents numbered from 0 in the order in which they come, told apart by a hash of 64 bits. For millions of them: a
 * {@code HashMap<Long, Integer>} would need three times the memory and time.
 */
public final class RespondentHashIndex {

    private static final int NONE = -1;

    private long[] hashes;
    private int[] slots;
    private int size;

    /** @param expected so many need not be moved as they come */
    public RespondentHashIndex(int expected) {
        hashes = new long[Math.max(1, expected)];
        slots = free(hashes.length);
    }

    /** The number of whoever has this hash: the next one where they have not come before. */
    public int of(long hash) {
        int slot = slot(hash);
        if (slots[slot] == NONE) {
            if (size == hashes.length) {
                grow();
                slot = slot(hash);
            }
            hashes[size] = hash;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    public int size() {
        return size;
    }

    private int slot(long hash) {
        int slot = scattered(hash) & slots.length - 1;
        while (slots[slot] != NONE && hashes[slots[slot]] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = free(hashes.length);
        for (int number = 0; number < size; number++) {
            slots[slot(hashes[number])] = number;
        }
    }

    /** Two to four slots for each hash, so that a free one is near. */
    private static int[] free(int hashes) {
        var slots = new int[Integer.highestOneBit(Math.max(1, hashes - 1)) << 2];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private static int scattered(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> 32);
    }
}
