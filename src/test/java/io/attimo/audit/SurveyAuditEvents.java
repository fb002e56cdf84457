package io.attimo.audit;

import static io.attimo.audit.AuditEventKind.*;
import static io.restassured.RestAssured.given;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is done with surveys, by a page and by a program. */
@Singleton
class SurveyAuditEvents {

    private static final String JOURNEY = "Asked about";
    private static final String ASKED = """
            {"journey": "Asked about", "name": "By a program", "title": {"en": "Visit"}, "languages": ["en"],
             "pages": [{"key": "page", "questions": [{"key": "why", "kind": "long", "text": {"en": "Why?"}}]}]}
            """;
    private static final String BY_HAND = "By hand";
    private static final String BY_PROGRAM = "By a program";

    List<AuditEventCase> rows() {
        return List.of(
                byPage(SURVEY_MADE, "SurveyPages", made -> made),
                byPage(SURVEY_PUBLISHED, "PublicationPages", SurveyAuditEvents::published),
                byPage(SURVEY_CHANGED, "SurveyWriting", made -> made.presses("Add page")),
                byPage(
                        SURVEY_PAUSED,
                        "PublicationPages",
                        made -> published(made).presses("Pause")),
                byPage(
                        SURVEY_CLOSED,
                        "PublicationPages",
                        made -> published(made).presses("Close")),
                byPage(
                        SURVEY_REOPENED,
                        "PublicationPages",
                        made -> published(made).presses("Pause").presses("Reopen")),
                new AuditEventCase(SURVEY_RESPONSE_DELETED, "ResponsePages", company -> {
                    answered(company);
                    return BY_HAND;
                }),
                byProgram(SURVEY_MADE, ""),
                byProgram(SURVEY_CHANGED, "PUT"),
                byProgram(SURVEY_PUBLISHED, "/publication"),
                byProgram(SURVEY_PAUSED, "/publication", "/pause"),
                byProgram(SURVEY_CLOSED, "/publication", "/closure"),
                byProgram(SURVEY_REOPENED, "/publication", "/pause", "/reopening"));
    }

    private static AuditEventCase byPage(AuditEventKind kind, String writer, UnaryOperator<Page> deed) {
        return new AuditEventCase(kind, writer, company -> {
            deed.apply(made(company));
            return BY_HAND;
        });
    }

    private static AuditEventCase byProgram(AuditEventKind kind, String... deeds) {
        return new AuditEventCase(kind, "SurveyApi", company -> {
            draw(company);
            var key = company.writeKey();
            var survey = json(key).body(ASKED).post(Cast.address() + "/api/v1/surveys");
            var path = Cast.address() + "/api/v1/surveys/" + survey.jsonPath().getString("id");
            for (var deed : deeds) {
                succeed(key, survey, path, deed);
            }
            return BY_PROGRAM;
        });
    }

    private static void succeed(String key, Response survey, String path, String deed) {
        var answer = deed.equals("PUT")
                ? json(key).body(survey.asString()).put(path)
                : deed.isEmpty() ? survey : json(key).post(path + deed);
        answer.then().statusCode(deed.isEmpty() ? 201 : 200);
    }

    private static RequestSpecification json(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static void draw(Company company) {
        company.visits("/journeys")
                .fills("name", JOURNEY)
                .fills("kind", "B2C")
                .fills("start", "empty")
                .presses("Make journey");
    }

    private static Page made(Company company) {
        draw(company);
        return company.visits("/surveys/new")
                .pressesThe("button[value=RECOMMENDATION]")
                .fills("name", BY_HAND)
                .presses("Make survey");
    }

    /** By a program, and looked at by a member, who deletes what was said. */
    private static void answered(Company company) {
        var survey = published(made(company));
        var id = survey.address().replaceAll(".*/surveys/([^/]+).*", "$1");
        json(company.writeKey())
                .body("{\"answers\": {\"recommend\": 9}}")
                .post(Cast.address() + "/api/v1/surveys/" + id + "/responses")
                .then()
                .statusCode(201);
        var first = company.visits("/surveys/" + id + "/responses").document().selectFirst("tbody a");
        company.visits(first.attr("abs:href")).presses("Delete for good");
    }

    private static Page published(Page made) {
        return made.follows("Publish and share").presses("Publish");
    }
}
