package io.attimo.form;

import io.attimo.platform.web.Refusal;

/** What turns out to be wrong only while a form is done; {@link FormSubmissionHandler} says it at the fields. */
public class FormRefusal extends Refusal {

    private final transient FormCheck draft;

    public FormRefusal(FormCheck draft) {
        super(422, locale -> FormProblems.of(draft).all().get(0).sentence());
        this.draft = draft;
    }

    public static FormRefusal at(String field, String sentence) {
        return new FormRefusal(problems -> problems.add(field, sentence));
    }

    FormCheck draft() {
        return draft;
    }
}
