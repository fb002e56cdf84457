package io.attimo.editor;

import io.attimo.editor.SurveyTemplateNames.OutcomeNames;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.response.Responses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.UUID;

/** What a survey can begin with. */
@Singleton
class SurveyBeginnings {

    private final Journeys journeys;
    private final Responses responses;

    SurveyBeginnings(Journeys journeys, Responses responses) {
        this.journeys = journeys;
        this.responses = responses;
    }

    /**
     * @param touchpoint that is asked about; null for the first
     * @throws Refusal where the journey has no touchpoint to ask about
     */
    SurveyBeginning of(String template, UUID journeyId, UUID touchpoint) {
        if (journeyId == null) {
            throw new NotFoundException();
        }
        var journey = journeys.inUse(journeyId);
        var chosen = Arrays.stream(SurveyTemplate.values())
                .filter(each -> each.name().equals(template))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (journey.touchpoints().isEmpty() && (chosen.isAboutTouchpoint() || chosen.isAboutAll())) {
            throw Refusal.conflict(
                    locale -> Messages.in(EditorMessages.class, locale).noTouchpoints(journey.name()));
        }
        var asked = touchpoint == null ? null : journeys.touchpointInUse(journeyId, touchpoint);
        return beginning(chosen, journey, chosen.isAboutTouchpoint() ? asked(journey, asked) : null);
    }

    private static Touchpoint asked(Journey journey, Touchpoint chosen) {
        return chosen == null ? journey.touchpoints().get(0) : chosen;
    }

    private SurveyBeginning beginning(SurveyTemplate template, Journey journey, Touchpoint touchpoint) {
        var words = Messages.here(EditorMessages.class);
        var names = new SurveyTemplateNames(
                journey,
                touchpoint,
                new OutcomeNames(words.recommendation(), words.satisfaction(), words.ease(), words.easeOfStarting()),
                number -> responses.anyOf(journey, number));
        var called =
                NewSurveyDraft.cut(words.templateOf(template, touchpoint == null ? journey.name() : touchpoint.name()));
        var language = CurrentLocale.here().getLanguage();
        return new SurveyBeginning(
                template, journey, touchpoint, called, name -> template.survey(name, journey, names, language));
    }
}
