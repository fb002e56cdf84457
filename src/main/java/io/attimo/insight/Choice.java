package io.attimo.insight;

/** One of several things a person may turn to: its words, its address after the path, and whether it is what they see. */
public record Choice(String words, String query, boolean current) {}
