package io.attimo.disclosure;

/** Whoever else than a member may look, such as a program by its key. */
public interface SingleAnswerReader {

    boolean mayReadSingleAnswers();
}
