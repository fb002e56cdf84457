package io.attimo.insight;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, and lets the oldest go. */
final class LruCache<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    LruCache(int most) {
        super(16, .75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
