package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A survey that somebody is about to make. */
public record NewSurveyDraft(
        @RestForm String name,
        @RestForm UUID journey,
        @RestForm String template,
        @RestForm UUID touchpoint) implements FormCheck {

    static final int LONGEST_NAME = 120;

    TypedText typed() {
        return TypedText.line(name);
    }

    @Override
    public void check(FormProblems problems) {
        problems.require("name", Messages.here(EditorMessages.class).name(), typed(), LONGEST_NAME);
    }
}
