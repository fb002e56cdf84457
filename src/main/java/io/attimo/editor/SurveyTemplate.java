package io.attimo.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.journey.Journey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import io.quarkus.qute.TemplateEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A survey to begin with, in both of our languages at once; its text stands in {@code surveys/}. */
@TemplateEnum
public enum SurveyTemplate {
    RECOMMENDATION,
    SATISFACTION,
    EFFORT,
    JOURNEY,
    BEST_AND_WORST,
    ONBOARDING,
    COMPLAINT,
    MOMENT,
    EMPTY;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LANGUAGES = List.of("en", "it");

    private JsonNode text() {
        try (var file =
                SurveyTemplate.class.getResourceAsStream("/surveys/" + name().toLowerCase(Locale.ROOT) + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It asks about one touchpoint, which has to be chosen. */
    public boolean isAboutTouchpoint() {
        return this == SATISFACTION || this == EFFORT || this == COMPLAINT;
    }

    /** It asks about all touchpoints of the journey, of which there must be one. */
    public boolean isAboutAll() {
        return this == JOURNEY || this == BEST_AND_WORST;
    }

    /**
     * @param name what its editors call it
     * @param first the language that comes first
     */
    SurveyDefinition survey(String name, Journey journey, SurveyTemplateNames names, String first) {
        var survey = (ObjectNode) names.fill(text());
        survey.put("journey", journey.name());
        survey.put("name", name);
        var languages = survey.putArray("languages");
        LANGUAGES.stream().filter(each -> each.equals(first)).forEach(languages::add);
        LANGUAGES.stream().filter(each -> !each.equals(first)).forEach(languages::add);
        try {
            return SurveyText.read(JSON.writeValueAsString(survey));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
