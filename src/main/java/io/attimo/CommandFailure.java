package io.attimo;

/** Why a command does not do its work, in one sentence for the operator who gave it. */
public class CommandFailure extends RuntimeException {

    public CommandFailure(String sentence) {
        super(sentence);
    }
}
