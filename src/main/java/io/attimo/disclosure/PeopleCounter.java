package io.attimo.disclosure;

import java.util.function.IntUnaryOperator;

/** Counts different people, again and again. */
final class PeopleCounter {

    private final IntUnaryOperator person;
    private final int[] seenIn;
    private int turn;
    private int people;

    /** @param person who stands at a place */
    PeopleCounter(int all, IntUnaryOperator person) {
        this.person = person;
        seenIn = new int[all];
    }

    PeopleCounter anew() {
        turn++;
        people = 0;
        return this;
    }

    PeopleCounter and(int place) {
        int who = person.applyAsInt(place);
        people += seenIn[who] == turn ? 0 : 1;
        seenIn[who] = turn;
        return this;
    }

    int people() {
        return people;
    }
}
