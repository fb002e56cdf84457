package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyEnd;
import java.util.HashMap;
import java.util.List;

/** A closing text as its form has it. */
public record EndDraft(SurveyDefinition survey, SurveyEnd before, TypedFields fields) implements FormCheck {

    private static final String WHEN = "when";

    static EndDraft of(SurveyDefinition survey, SurveyEnd stored) {
        var fields = new HashMap<String, String>();
        TypedFields.put(fields, survey.languages(), "text", stored.text());
        ConditionDraft.put(fields, WHEN, stored.when(), ConditionSubject.ofAll(survey));
        return new EndDraft(survey, stored, new TypedFields(fields));
    }

    EndDraft typed(TypedFields typed) {
        return new EndDraft(survey, before, typed);
    }

    public boolean isNew() {
        return before.key() == null;
    }

    public List<TypedFields.LanguageText> texts() {
        return fields.in(survey.languages(), "text");
    }

    String firstField() {
        return texts().get(0).name();
    }

    public ConditionDraft condition() {
        return new ConditionDraft(WHEN, before.when(), ConditionSubject.ofAll(survey), fields);
    }

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        fields.require(problems, survey, "text");
        texts().forEach(text ->
                problems.allow(text.name(), words.text(), TypedText.text(text.value()), SurveyCheck.LONGEST_TEXT));
        condition().check(problems);
    }

    SurveyEnd end(String key) {
        return new SurveyEnd(key, condition().condition(), fields.texts(survey.languages(), "text", before.text()));
    }
}
