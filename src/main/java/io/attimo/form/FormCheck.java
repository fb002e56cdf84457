package io.attimo.form;

/** A form as somebody filled it in: it says at each field what is wrong with what was typed. */
@FunctionalInterface
public interface FormCheck {

    void check(FormProblems problems);

    /** For whoever brings no form back, like a program. */
    default void refuse() {
        if (FormProblems.of(this).any()) {
            throw new FormRefusal(this);
        }
    }
}
