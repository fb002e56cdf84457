package io.attimo.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Doubts that say the same of several columns, told once.
 *
 * @param places the columns, and where on the page each can be decided; of the file as a whole one without a name
 */
public record DoubtGroup(String sentence, List<Place> places) {

    private static final int NAMED = 5;

    /** @param field the id of what a person changes there */
    public record Place(String column, String field) {}

    /** In the order of the first of each. */
    public static List<DoubtGroup> of(List<Doubt> doubts, ColumnForm columnForm) {
        var groups = new LinkedHashMap<List<Object>, DoubtGroup>();
        for (var doubt : doubts) {
            var sentence = doubt.sentence();
            var key = List.<Object>of(doubt.about(), sentence, doubt.column().isEmpty());
            groups.computeIfAbsent(key, first -> new DoubtGroup(sentence, new ArrayList<>()))
                    .places()
                    .add(new Place(doubt.column(), field(doubt, columnForm)));
        }
        return List.copyOf(groups.values());
    }

    private static String field(Doubt doubt, ColumnForm columnForm) {
        if (!doubt.column().isEmpty() && doubt.column().equals(columnForm.weight())) {
            return "weight";
        }
        return switch (doubt.about()) {
            case KEY -> "key";
            case CUSTOMER -> "customer";
            case DATE -> "date";
            case ENCODING -> "encoding";
            default ->
                columnForm.lines().stream()
                        .filter(line -> line.column().equals(doubt.column()))
                        .reduce((column, question) -> question)
                        .map(line -> field(doubt.about(), line, columnForm))
                        .orElseGet(() -> ofFile(doubt.about()));
        };
    }

    private static String field(Doubt.About about, ColumnForm.Line line, ColumnForm columnForm) {
        if (!columnForm.shown().contains(line)) {
            return columnForm.isWide() ? "more" : "layout";
        }
        return switch (about) {
            case SCALE -> line.use() == ColumnForm.Use.NONE ? "use-" + line.number() : "scale-" + line.number();
            case WORDS ->
                columnForm.words().stream()
                        .filter(words -> words.isOf(line))
                        .map(words -> "words-" + words.number())
                        .findFirst()
                        .orElse("use-" + line.number());
            case MISSING -> "missing-" + line.number();
            default -> "use-" + line.number();
        };
    }

    private static String ofFile(Doubt.About about) {
        return switch (about) {
            case HEADER -> "layout";
            case ROWS -> "journey";
            default -> "columns";
        };
    }

    public Place first() {
        return places.get(0);
    }

    public boolean isOfFile() {
        return first().column().isEmpty();
    }

    public boolean isOfOne() {
        return places.size() == 1;
    }

    public int count() {
        return places.size();
    }

    /** As many as a sentence names. */
    public List<Place> named() {
        return places.stream().limit(NAMED).toList();
    }

    public boolean hasMore() {
        return places.size() > NAMED;
    }
}
