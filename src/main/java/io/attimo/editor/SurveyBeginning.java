package io.attimo.editor;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.survey.SurveyDefinition;
import java.util.UUID;
import java.util.function.Function;

/**
 * A template as it would be for one journey.
 *
 * @param touchpoint that it asks about; null where it asks about none or all
 * @param name that is proposed
 * @param made the survey, by its name
 */
public record SurveyBeginning(
        SurveyTemplate template,
        Journey journey,
        Touchpoint touchpoint,
        String name,
        Function<String, SurveyDefinition> made) {

    public SurveyDefinition survey(String called) {
        return made.apply(called);
    }

    public SurveyPreview preview() {
        return SurveyPreview.whole(survey(name));
    }

    public UUID touchpointId() {
        return touchpoint == null ? null : touchpoint.id();
    }
}
