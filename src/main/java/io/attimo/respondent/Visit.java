package io.attimo.respondent;

import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.HiddenField;
import io.attimo.survey.ShownPage;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyWalk;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request of somebody who answers a survey.
 *
 * @param version that they are shown
 * @param secret by which they go on
 * @param start how they began; null once they have an address of their own
 * @param hasAddress whether the secret stands in the address
 * @param response what they answered before; null for whoever has not
 * @param query of the address
 */
record Visit(
        HttpServerRequest request,
        String link,
        Survey survey,
        int version,
        SurveyDefinition definition,
        String language,
        String secret,
        SignedStart start,
        boolean hasAddress,
        SurveyResponse response,
        Map<String, List<String>> query) {

    static final String PAGE = "page";
    static final String LANGUAGE = "lang";

    private static final int LONGEST_FIELD = 200;

    Visit in(String another) {
        return new Visit(
                request, link, survey, version, definition, another, secret, start, hasAddress, response, query);
    }

    /** As it is stored by now, of the version that it was begun with. */
    Visit with(SurveyResponse stored, SurveyDefinition seen) {
        return new Visit(
                request,
                link,
                survey,
                stored.surveyVersion(),
                seen,
                language,
                secret,
                start,
                hasAddress,
                stored,
                query);
    }

    SurveyWalk walk() {
        return walk(response == null ? SurveyAnswers.NONE : SurveyAnswers.read(response.answers()));
    }

    SurveyWalk walk(SurveyAnswers answers) {
        return SurveyWalk.of(definition, language, fields(), answers);
    }

    /** What the link says of them, as far as the survey asks for it. */
    Map<String, String> fields() {
        if (response != null) {
            var stored = new TreeMap<String, String>();
            SurveyAnswers.read(response.fields())
                    .json()
                    .properties()
                    .forEach(each -> stored.put(each.getKey(), each.getValue().asText()));
            return stored;
        }
        var fields = new LinkedHashMap<String, String>();
        for (var key : definition.fields().stream().map(HiddenField::key).toList()) {
            var said = clean(first(key));
            if (!said.isEmpty()) {
                fields.put(key, said);
            }
        }
        return fields;
    }

    private static String clean(String said) {
        var line = TypedText.line(said)
                .text()
                .codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .limit(LONGEST_FIELD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return line.toString().strip();
    }

    String first(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The page of this name; else the first that has no answer yet, or the last. */
    Optional<ShownPage> page(SurveyWalk walk, String asked) {
        return walk.page(asked)
                .or(() -> walk.pages().stream()
                        .filter(page -> page.questions().stream()
                                .noneMatch(
                                        question -> walk.answer(page, question).isPresent()))
                        .findFirst()
                        .or(() -> walk.pages().stream().reduce((earlier, later) -> later)));
    }

    /** Where somebody who has answered goes on. */
    String address(ShownPage page) {
        return address() + "?" + PAGE + "=" + NumberFormats.url(page.key());
    }

    String address() {
        return "/s/" + link + "/" + secret;
    }

    /** The same for who has not: all that their link said stays in it. */
    String addressUnanswered(ShownPage page) {
        var more = new LinkedHashMap<String, String>();
        more.put(PAGE, page.key());
        more.put(LANGUAGE, language);
        more.putAll(fields());
        return "/s/" + link + "?"
                + more.entrySet().stream()
                        .map(each -> NumberFormats.url(each.getKey()) + "=" + NumberFormats.url(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    String title() {
        return definition.in(language, definition.title());
    }
}
