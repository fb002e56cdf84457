package io.attimo;

/** Why a command does not do its work, in one sentence for the operator who gave it. */
public class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }
}
