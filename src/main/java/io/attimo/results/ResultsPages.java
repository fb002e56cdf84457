package io.attimo.results;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.text.TypedText;
import io.attimo.session.CurrentMember;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyVersion;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What a survey's answers say, question by question. Each state of it is an address. */
@Path("/surveys/{survey}/results")
@RequiresRole(Role.VIEWER)
class ResultsPages {

    @CheckedTemplate(basePath = "results")
    static class Views {
        static native TemplateInstance show(ResultsPage page);

        static native TemplateInstance item(ResultsPage page, ItemResult result, WrittenAnswers written);

        static native TemplateInstance onTheMap(Survey survey, Journey journey);
    }

    private static final int LAST_PAGE = 1_000_000;

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyResultsReader results;
    private final StoredWords words;
    private final Journeys journeys;
    private final CurrentMember me;

    ResultsPages(
            Surveys surveys,
            SurveyVersions versions,
            SurveyResultsReader results,
            StoredWords words,
            Journeys journeys,
            CurrentMember me) {
        this.surveys = surveys;
        this.versions = versions;
        this.results = results;
        this.words = words;
        this.journeys = journeys;
        this.me = me;
    }

    @GET
    public TemplateInstance show(UUID survey, UriInfo uri) {
        var read = surveys.get(survey);
        return me.get().isEditor() ? Views.show(page(read, null, uri)) : onTheMap(read);
    }

    /** @param question its key; of a row of a matrix {@code key.row}, of a page repeated for choices {@code key@choice} */
    @GET
    @Path("{question}")
    @RequiresRole(Role.EDITOR)
    public TemplateInstance item(
            UUID survey, String question, @RestQuery String q, @RestQuery String page, UriInfo uri) {
        var shown = page(surveys.get(survey), question, uri);
        var result = shown.results().of(question).orElseThrow();
        return Views.item(shown, result, written(shown, result, search(q), number(page)));
    }

    private TemplateInstance onTheMap(Survey survey) {
        return Views.onTheMap(survey, journeys.get(survey.journeyId()));
    }

    private ResultsPage page(Survey survey, String key, UriInfo uri) {
        var published = versions.of(survey);
        var counted = results.of(survey, ResultsView.of(published, uri.getQueryParameters()));
        var shown = key == null ? null : counted.of(key).map(ItemResult::item).orElseThrow(NotFoundException::new);
        return new ResultsPage(survey, published, counted, shown);
    }

    /** Null where it takes no words, or where too few have answered. */
    private WrittenAnswers written(ResultsPage page, ItemResult result, String search, int number) {
        var item = result.item();
        if (result.suppressed() || !item.takesWords()) {
            return null;
        }
        List<SurveyVersion> asking = page.versions().stream()
                .filter(version -> item.isOf(version.definition()))
                .toList();
        return words.of(page.survey(), page.view(), item, asking, search, number);
    }

    private static String search(String typed) {
        var line = TypedText.line(typed == null ? "" : typed);
        return line.isUnstorable() ? "" : line.text();
    }

    private static int number(String page) {
        try {
            return page == null ? 1 : Math.max(1, Math.min(Integer.parseInt(page), LAST_PAGE));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }
}
