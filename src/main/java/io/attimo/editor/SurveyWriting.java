package io.attimo.editor;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.session.CurrentMember;
import io.attimo.survey.InvalidSurvey;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import io.attimo.survey.Surveys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Keeps what somebody has changed of a survey, one change after the other. */
@Singleton
class SurveyWriting {

    private final Surveys surveys;
    private final CurrentMember me;
    private final Clock clock;

    SurveyWriting(Surveys surveys, CurrentMember me, Clock clock) {
        this.surveys = surveys;
        this.me = me;
        this.clock = clock;
    }

    /** A change that means the same whatever others have changed meanwhile. */
    Survey change(UUID id, Function<SurveyEdit, SurveyDefinition> change) {
        var survey = surveys.getForChange(id);
        var before = survey.definition();
        var after = change.apply(new SurveyEdit(before));
        if (!after.equals(before)) {
            write(survey, after);
        }
        return survey;
    }

    void write(Survey survey, SurveyDefinition written) {
        survey.rewrite(survey.journeyId(), written, clock.instant());
        me.record(AuditEvent.of(AuditEventKind.SURVEY_CHANGED, survey.name()));
    }

    /** Says so where somebody else has changed the survey since the form was shown; what was typed stays in it. */
    static void checkRevision(FormProblems problems, Survey survey, int revision, String field) {
        if (revision != survey.revision()) {
            problems.addStale(field, Messages.here(EditorMessages.class).changedMeanwhile());
        }
    }

    /**
     * Says so where the survey could not be kept as it would become. What is wrong with it already is no reason.
     *
     * @param field at which it is said
     */
    static void check(FormProblems problems, String field, SurveyDefinition before, SurveyDefinition after) {
        if (SurveyText.print(after).length() > SurveyText.LONGEST) {
            problems.add(field, Messages.here(EditorMessages.class).tooLong());
        }
        var known =
                new ArrayList<>(faults(before).stream().map(SurveyWriting::kind).toList());
        faults(after).stream()
                .filter(fault -> !known.remove(kind(fault)))
                .findFirst()
                .ifPresent(fault -> problems.add(field, sentence(fault, after)));
    }

    private static List<InvalidSurvey.Problem> faults(SurveyDefinition survey) {
        try {
            SurveyCheck.structure(survey);
            return List.of();
        } catch (InvalidSurvey invalid) {
            return invalid.problems();
        }
    }

    /** What is added before it moves it to another place. */
    private static InvalidSurvey.Problem kind(InvalidSurvey.Problem fault) {
        return new InvalidSurvey.Problem(fault.path().replaceAll("\\d+", ""), fault.fault(), fault.detail());
    }

    private static String sentence(InvalidSurvey.Problem fault, SurveyDefinition survey) {
        var place = SurveyPlace.at(fault.path(), survey, SurveyPreview.page(survey, null, null));
        var sentence = InvalidSurvey.sentence(fault);
        return place.words().isEmpty()
                ? sentence
                : Messages.here(EditorMessages.class).wrongAt(place.words(), sentence);
    }
}
