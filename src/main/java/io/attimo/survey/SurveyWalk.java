package io.attimo.survey;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One respondent's way through a survey, by what was answered so far. Immutable. */
public final class SurveyWalk {

    private static final Pattern PIPED =
            Pattern.compile("\\{([a-z][a-z0-9_]{0,39}(?:\\.[a-z][a-z0-9_]{0,39})?)(?:\\|([^{}]*))?}");

    private final SurveyDefinition survey;
    private final String language;
    private final Map<String, String> fields;
    private final SurveyAnswers given;
    private final AnswersOfShown shown;
    private final List<ShownPage> pages = new ArrayList<>();

    private SurveyWalk(SurveyDefinition survey, String language, Map<String, String> fields, SurveyAnswers given) {
        this.survey = survey;
        this.language = language;
        this.fields = Map.copyOf(fields);
        this.given = given;
        this.shown = new AnswersOfShown(survey, language, this.fields, given);
        walk();
        shown.leave();
    }

    /** @param fields what the link said of the respondent, by the survey's fields */
    public static SurveyWalk of(
            SurveyDefinition survey, String language, Map<String, String> fields, SurveyAnswers answers) {
        return new SurveyWalk(survey, language, fields, answers);
    }

    private void walk() {
        for (var page : survey.pages()) {
            if (!shown.holds(page.showIf())) {
                continue;
            }
            for (var choice : shown.repetitions(page)) {
                shown.enter(page, choice);
                show(page, choice);
                if (page.endIf() != null && shown.holds(page.endIf())) {
                    return;
                }
            }
        }
    }

    private void show(SurveyPage page, String choice) {
        var whole =
                new ShownPage(choice == null ? page.key() : page.key() + "@" + choice, page, choice, page.questions());
        var asked = page.questions().stream()
                .filter(AnswersOfShown::isWhole)
                .filter(question -> isShown(whole, question))
                .toList();
        if (survey.isOneAScreen()) {
            asked.forEach(question ->
                    pages.add(new ShownPage(whole.key() + "." + question.key(), page, choice, List.of(question))));
        } else if (!asked.isEmpty()) {
            var standing = page.questions().stream()
                    .filter(AnswersOfShown::isWhole)
                    .filter(question -> stands(whole, question.showIf(), whole.name(question)))
                    .toList();
            pages.add(new ShownPage(whole.key(), page, choice, standing));
        }
    }

    /** Whether it is in the page's HTML: shown, or to be shown by an answer of the same page. */
    private boolean stands(ShownPage page, Condition condition, String name) {
        return shown.isShown(name) || condition != null && !survey.isOneAScreen() && condition.asksOneOf(page.page());
    }

    public SurveyDefinition survey() {
        return survey;
    }

    public String language() {
        return language;
    }

    /** Those to be seen, in order, up to where the answers so far end it. */
    public List<ShownPage> pages() {
        return List.copyOf(pages);
    }

    public Optional<ShownPage> page(String key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /** The one behind it; empty at the end. */
    public Optional<ShownPage> next(ShownPage page) {
        return pages.stream().filter(each -> isBehind(each, page)).findFirst();
    }

    /** The one before it; empty at the beginning. */
    public Optional<ShownPage> before(ShownPage page) {
        return pages.stream().filter(each -> isBehind(page, each)).reduce((earlier, later) -> later);
    }

    /** Even of a page that the answers so far do not show. */
    private boolean isBehind(ShownPage one, ShownPage other) {
        int pagesBetween = survey.pages().indexOf(one.page()) - survey.pages().indexOf(other.page());
        if (pagesBetween != 0) {
            return pagesBetween > 0;
        }
        int choicesBetween = place(one) - place(other);
        if (choicesBetween != 0) {
            return choicesBetween > 0;
        }
        return survey.isOneAScreen() && question(one) > question(other);
    }

    private int place(ShownPage page) {
        if (page.choice() == null) {
            return 0;
        }
        var over = shown.question(page.page().repeat().over());
        return over.choices().indexOf(over.choice(page.choice()).orElse(null));
    }

    private static int question(ShownPage page) {
        return page.page().questions().indexOf(page.questions().get(0));
    }

    /** What is read at the end: the first whose condition holds; empty where a plain thank you is. */
    public Optional<SurveyEnd> end() {
        return survey.ends().stream().filter(end -> shown.holds(end.when())).findFirst();
    }

    /** Without those to what is not shown. */
    public SurveyAnswers answers() {
        return SurveyAnswers.of(shown.json());
    }

    /** What a respondent has answered there so far; in a page that is repeated, for its choice. */
    public Optional<JsonNode> answer(ShownPage page, SurveyQuestion question) {
        return Optional.ofNullable(shown.json().get(question.key()))
                .map(answer -> page.choice() == null ? answer : answer.get(page.choice()));
    }

    /** By the answers so far. */
    public boolean isShown(ShownPage page, SurveyQuestion question) {
        return shown.isShown(page.name(question));
    }

    public boolean isShown(ShownPage page, SurveyQuestion question, SurveyChoice choice) {
        return shown.isShown(page.name(question) + "=" + choice.key());
    }

    public boolean isShown(ShownPage page, SurveyQuestion question, MatrixRow row) {
        return shown.isShown(page.name(question) + "." + row.key());
    }

    /** Those that stand in the page: shown, or to be shown by an answer of the same page. */
    public List<SurveyChoice> choices(ShownPage page, SurveyQuestion question) {
        return question.choices().stream()
                .filter(choice -> stands(page, choice.showIf(), page.name(question) + "=" + choice.key()))
                .toList();
    }

    /** Those that stand in the page: shown, or to be shown by an answer of the same page. */
    public List<MatrixRow> rows(ShownPage page, SurveyQuestion question) {
        return question.rows().stream()
                .filter(row -> stands(page, row.showIf(), page.name(question) + "." + row.key()))
                .toList();
    }

    /** The first with something that has to be answered before the end. */
    public Optional<ShownPage> firstUndone() {
        return pages.stream()
                .filter(page -> page.questions().stream()
                        .anyMatch(question ->
                                !lacking(page, question, page.name(question)).isEmpty()))
                .findFirst();
    }

    /** What a respondent sent of one page, by the names of its controls. */
    public PostedPage take(ShownPage page, Map<String, List<String>> form) {
        var taking = new Taking(given.json(), "@");
        var posted = new PostedForm(form);
        for (var question : page.questions()) {
            taking.take(page.choice(), question, posted.answer(question, page.name(question)));
        }
        return taking.taken(List.of(page));
    }

    /** All answers at once, as the API has them. */
    public PostedPage takeAll(ObjectNode answers) {
        var taking = new Taking(JsonNodeFactory.instance.objectNode(), ".");
        for (var each : answers.properties()) {
            var question = shown.question(each.getKey());
            if (question == null || question.kind() == QuestionKind.STATEMENT) {
                taking.refuse(each.getKey());
            } else if (shown.pageOf(question).repeat() == null) {
                taking.take(null, question, each.getValue());
            } else {
                takeRepeated(taking, question, each.getValue());
            }
        }
        return taking.taken(null);
    }

    private void takeRepeated(Taking taking, SurveyQuestion question, JsonNode byChoice) {
        var over = shown.question(shown.pageOf(question).repeat().over());
        if (!byChoice.isObject() && !byChoice.isNull()) {
            taking.refuse(question.key());
        }
        for (var each : byChoice.properties()) {
            if (over == null || over.choice(each.getKey()).isEmpty()) {
                taking.refuse(question.key() + "." + AnswerReading.excerpt(each.getKey()));
            } else {
                taking.take(each.getKey(), question, each.getValue());
            }
        }
    }

    /** Reads what was sent, and then looks at what of it is shown. */
    private final class Taking {

        private final ObjectNode sent;
        private final String separator;
        private final Map<String, List<AnswerProblem>> wrong = new HashMap<>();
        private final List<AnswerProblem> problems = new ArrayList<>();

        /** @param separator before the choice of a page that is repeated, where a problem's place is told */
        Taking(ObjectNode sent, String separator) {
            this.sent = sent;
            this.separator = separator;
        }

        void refuse(String path) {
            problems.add(new AnswerProblem(AnswerReading.excerpt(path), AnswerProblem.Fault.NOT_ASKED, ""));
        }

        void take(String choice, SurveyQuestion question, JsonNode raw) {
            var name = name(choice, question);
            var reading = new AnswerReading(question, name);
            put(choice, question, reading.read(raw));
            wrong.put(name, reading.problems());
        }

        private String name(String choice, SurveyQuestion question) {
            return choice == null ? question.key() : question.key() + separator + choice;
        }

        private void put(String choice, SurveyQuestion question, JsonNode answer) {
            var key = choice == null ? question.key() : choice;
            var place = choice == null ? sent : byChoice(question);
            if (answer == null) {
                place.remove(key);
            } else {
                place.set(key, answer);
            }
        }

        private ObjectNode byChoice(SurveyQuestion question) {
            return sent.get(question.key()) instanceof ObjectNode there ? there : sent.putObject(question.key());
        }

        /** @param posted the pages that were to be answered; null for all that are shown */
        PostedPage taken(List<ShownPage> posted) {
            var after = of(survey, language, fields, SurveyAnswers.of(sent));
            for (var page : posted == null ? after.pages() : posted) {
                page.questions().stream()
                        .filter(question -> after.isShown(page, question))
                        .forEach(question -> check(after, page, question));
            }
            return new PostedPage(problems.isEmpty() ? after.answers() : SurveyAnswers.of(sent), problems);
        }

        private void check(SurveyWalk after, ShownPage page, SurveyQuestion question) {
            var name = name(page.choice(), question);
            var unread = wrong.getOrDefault(name, List.of());
            problems.addAll(unread);
            if (!unread.isEmpty() && question.kind() != QuestionKind.MATRIX) {
                return;
            }
            var lacking = after.lacking(page, question, name).stream()
                    .filter(problem ->
                            unread.stream().noneMatch(each -> each.name().equals(problem.name())))
                    .toList();
            problems.addAll(lacking);
            if (lacking.stream().anyMatch(problem -> problem.fault() != AnswerProblem.Fault.MISSING)) {
                put(page.choice(), question, null);
            }
        }
    }

    private List<AnswerProblem> lacking(ShownPage page, SurveyQuestion question, String name) {
        if (!isShown(page, question)) {
            return List.of();
        }
        var choices = question.choices().stream()
                .filter(choice -> isShown(page, question, choice))
                .toList();
        var rows = question.rows().stream()
                .filter(row -> isShown(page, question, row))
                .toList();
        return new AnswerNeed(question, choices, rows)
                .lacking(answer(page, question).orElse(null), name);
    }

    /** In the language, with {@code {key}} and {@code {key|otherwise}} filled in; all other braces are letters. */
    public String text(Map<String, String> texts) {
        return text(null, texts);
    }

    /** Of one page: where that is repeated, what is piped is of its choice. */
    public String text(ShownPage page, Map<String, String> texts) {
        var matcher = PIPED.matcher(survey.in(language, texts));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(piped(page, found.group(1))
                .map(text -> text.isEmpty() && found.group(2) != null ? found.group(2) : text)
                .orElseGet(found::group)));
    }

    /** Empty of what is no question or field; an empty text where nothing was answered. */
    private Optional<String> piped(ShownPage page, String asked) {
        var question = shown.question(Condition.key(asked));
        if (question == null) {
            return survey.fields().stream()
                    .filter(field -> asked.equals(field.key()))
                    .findFirst()
                    .map(field -> fields.getOrDefault(asked, ""));
        }
        if (page != null && page.choice() != null && page.page().repeat().over().equals(asked)) {
            return question.choice(page.choice()).map(choice -> survey.in(language, choice.text()));
        }
        var answers = page == null ? shown.answers(asked) : shown.answers(asked, page.page(), page.choice());
        return Optional.of(answers.stream()
                .map(answer -> words(question, answer))
                .filter(words -> !words.isEmpty())
                .collect(joining(", ")));
    }

    private String words(SurveyQuestion question, JsonNode answer) {
        if (answer.isArray()) {
            return answer.valueStream().map(each -> words(question, each)).collect(joining(", "));
        }
        var locale = Locale.forLanguageTag(language);
        if (answer.isNumber()) {
            var format = NumberFormat.getInstance(locale);
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(9);
            return format.format(answer.decimalValue());
        }
        var text = Optional.ofNullable(Condition.choice(answer)).orElse("");
        return switch (question.kind()) {
            case DATE -> AnswerReading.isDate(text) ? day(text, locale) : text;
            case CONSENT -> "";
            case SINGLE, SEVERAL, RANKING, MATRIX -> label(question, answer, text);
            default -> text;
        };
    }

    private static String day(String text, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(text));
    }

    private String label(SurveyQuestion question, JsonNode answer, String key) {
        if (SurveyQuestion.OTHER.equals(key) && question.other() != null) {
            return answer.path("text").asText(survey.in(language, question.other()));
        }
        return question.choice(key)
                .map(choice -> survey.in(language, choice.text()))
                .orElse("");
    }
}
