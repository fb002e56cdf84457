package io.attimo.disclosure;

/** Who looks. */
public enum Audience {

    /** Whoever sees nothing but figures: no small group may follow from several of them. */
    FIGURES,

    /** Whoever may read single answers: their figures need enough people too, but they choose periods and filters freely. */
    ANSWERS
}
