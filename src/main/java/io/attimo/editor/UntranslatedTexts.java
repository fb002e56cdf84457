package io.attimo.editor;

import io.attimo.editor.SurveyReadiness.Fault;
import io.attimo.platform.text.Messages;
import io.attimo.survey.MatrixRow;
import io.attimo.survey.NotApplicable;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyEnd;
import io.attimo.survey.SurveyQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which texts are written in one of a survey's languages and not in another. */
final class UntranslatedTexts {

    private UntranslatedTexts() {}

    static List<Fault> of(SurveyDefinition survey, SurveyPreview preview) {
        var found = new ArrayList<Fault>();
        add(found, SurveyPlace.ofItself(), survey, texts(survey));
        for (var page : survey.pages()) {
            add(found, SurveyPlace.of(page, preview), survey, Stream.of(page.title()));
            page.questions()
                    .forEach(question -> add(found, SurveyPlace.of(question, preview), survey, texts(question)));
        }
        return List.copyOf(found);
    }

    private static Stream<Map<String, String>> texts(SurveyDefinition survey) {
        return Stream.concat(
                Stream.of(survey.title(), survey.privacy()),
                survey.ends().stream().map(SurveyEnd::text));
    }

    private static Stream<Map<String, String>> texts(SurveyQuestion question) {
        return Stream.of(
                        Stream.of(question.text(), question.help(), question.unit()),
                        Stream.ofNullable(question.other()),
                        Optional.ofNullable(question.notApplicable()).map(NotApplicable::text).stream(),
                        question.labels().values().stream(),
                        question.choices().stream().map(SurveyChoice::text),
                        question.rows().stream().map(MatrixRow::text))
                .flatMap(each -> each);
    }

    private static void add(
            List<Fault> found, SurveyPlace place, SurveyDefinition survey, Stream<Map<String, String>> texts) {
        var written = texts.filter(text -> text.values().stream().anyMatch(UntranslatedTexts::isWritten))
                .toList();
        survey.languages().stream()
                .filter(language -> written.stream().anyMatch(text -> !isWritten(text.get(language))))
                .forEach(language -> found.add(
                        new Fault(place, Messages.here(EditorMessages.class).notIn(SurveyPreview.nameOf(language)))));
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
