package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.SurveyCheck;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A survey that somebody is about to make. */
public record NewSurveyDraft(
        @RestForm String name,
        @RestForm UUID journey,
        @RestForm String template,
        @RestForm UUID touchpoint) implements FormCheck {

    static final int LONGEST_NAME = SurveyCheck.LONGEST_NAME;

    /** A name that we propose, as long as one may be. */
    static String cut(String name) {
        int letters = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, letters)).strip();
    }

    TypedText typed() {
        return TypedText.line(name);
    }

    @Override
    public void check(FormProblems problems) {
        problems.require("name", Messages.here(EditorMessages.class).name(), typed(), LONGEST_NAME);
    }
}
