package io.attimo.results;

import java.util.List;
import java.util.TreeMap;

/** Some of what was written, drawn by lot. */
final class WordSample {

    static final int SOME = 5;

    private final TreeMap<Long, String> drawn = new TreeMap<>();

    void add(String words, long lot) {
        drawn.put(lot, words);
        if (drawn.size() > SOME) {
            drawn.pollLastEntry();
        }
    }

    List<String> some() {
        return List.copyOf(drawn.values());
    }
}
