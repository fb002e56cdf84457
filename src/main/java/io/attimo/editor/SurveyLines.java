package io.attimo.editor;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.list.ListCsv;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.text.Messages;
import io.attimo.survey.Survey;
import io.attimo.survey.Surveys;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of surveys: each with its journey, and with how many have answered it. */
@Singleton
class SurveyLines {

    /** @param lastAnswerAt null where nobody has answered */
    public record SurveyLine(Survey survey, String journey, long answers, Instant lastAnswerAt) {}

    private record Answered(long answers, Instant lastAt) {

        static final Answered NEVER = new Answered(0, null);
    }

    private final Surveys surveys;
    private final Journeys journeys;
    private final EntityManager entities;

    SurveyLines(Surveys surveys, Journeys journeys, EntityManager entities) {
        this.surveys = surveys;
        this.journeys = journeys;
        this.entities = entities;
    }

    ListPage<SurveyLine> page(ListQuery query) {
        var page = surveys.page(query);
        var lines = lines();
        return new ListPage<>(query, page.rows().stream().map(lines).toList(), page.total());
    }

    SurveyLine of(Survey survey) {
        return lines().apply(survey);
    }

    DownloadChunks csv(ListQuery query) throws IOException {
        var words = Messages.here(EditorMessages.class);
        var lines = lines();
        var header = new String[] {
            words.name(), words.journey(), words.state(), words.answers(), words.changed(), words.lastAnswer()
        };
        return ListCsv.of(query, surveys, header, survey -> {
            var line = lines.apply(survey);
            return new String[] {
                survey.name(),
                line.journey(),
                Messages.here(EditorMessages.class).stateOf(survey.state()),
                Long.toString(line.answers()),
                ListCsv.time(survey.changedAt()),
                line.lastAnswerAt() == null ? "" : ListCsv.time(line.lastAnswerAt())
            };
        });
    }

    private Function<Survey, SurveyLine> lines() {
        var names = journeys.listAll().stream().collect(Collectors.toMap(Journey::id, Journey::name));
        var answered = answered();
        return survey -> {
            var finished = answered.getOrDefault(survey.id(), Answered.NEVER);
            return new SurveyLine(
                    survey, names.getOrDefault(survey.journeyId(), ""), finished.answers(), finished.lastAt());
        };
    }

    private Map<UUID, Answered> answered() {
        var counted = new HashMap<UUID, Answered>();
        entities.createQuery(
                        "select surveyId, count(*), max(finishedAt) from SurveyResponse where finishedAt is not null"
                                + " group by surveyId",
                        Object[].class)
                .getResultList()
                .forEach(row -> counted.put((UUID) row[0], new Answered((Long) row[1], (Instant) row[2])));
        return counted;
    }
}
