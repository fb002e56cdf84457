package io.attimo.survey;

import static io.attimo.survey.InvalidSurvey.Fault.KEY_TWICE;
import static io.attimo.survey.InvalidSurvey.Fault.MISSING;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_A_KEY;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_IN_ORDER;
import static io.attimo.survey.InvalidSurvey.Fault.NO_QUESTIONS;
import static io.attimo.survey.InvalidSurvey.Fault.NO_SUCH_LANGUAGE;
import static io.attimo.survey.InvalidSurvey.Fault.ODD_CHARACTERS;
import static io.attimo.survey.InvalidSurvey.Fault.OTHER_SCALE;
import static io.attimo.survey.InvalidSurvey.Fault.RATED_TWICE;
import static io.attimo.survey.InvalidSurvey.Fault.TOO_LONG;
import static io.attimo.survey.InvalidSurvey.Fault.TOO_MANY;
import static io.attimo.survey.InvalidSurvey.Fault.WRONG_VALUE;

import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.platform.text.TypedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a survey can be published: everything that is wrong with it, each at its place. */
public final class SurveyCheck {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2_000;
    public static final int MOST_PAGES = 60;
    public static final int MOST_QUESTIONS = 200;
    public static final int MOST_CHOICES = 100;
    static final int MOST_LANGUAGES = 40;
    static final int MOST_FIELDS = 40;
    static final int MOST_ENDS = 20;
    private static final int MOST_TOLD = 200;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<String> RESERVED = Set.of(SurveyQuestion.OTHER, SurveyQuestion.NOT_APPLICABLE);
    private static final Set<String> LAYOUTS = Set.of("page", "question");

    /**
     * Something of the journey that gets marks.
     *
     * @param measure the place of a touchpoint, or the name of an outcome
     */
    private record Rating(String path, Object measure, String name, Scale scale) {}

    private final List<InvalidSurvey.Problem> problems = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final SurveyDefinition survey;

    private SurveyCheck(SurveyDefinition survey) {
        this.survey = survey;
    }

    /** What can be seen without the journey: so that it can be kept, and worked on. */
    public static void structure(SurveyDefinition survey) {
        var check = new SurveyCheck(survey);
        check.whole();
        check.refuse();
    }

    /**
     * @param isRated whether anybody has answered this number of the journey: until then its scale may become another
     * @throws InvalidSurvey with all that is wrong
     */
    static void check(SurveyDefinition survey, Journey journey, Predicate<Integer> isRated) {
        var check = new SurveyCheck(survey);
        check.whole();
        check.questionsThere();
        // What is not even well formed has no ways through it.
        check.refuse();
        check.problems.addAll(new PossibleAnswers(survey).problems());
        check.ratings.forEach(rating -> check.sameScale(rating, journey, isRated));
        check.refuse();
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidSurvey(problems);
        }
    }

    void add(String path, InvalidSurvey.Fault fault, String detail) {
        if (problems.size() < MOST_TOLD) {
            problems.add(new InvalidSurvey.Problem(path, fault, detail));
        }
    }

    private void whole() {
        line("journey", survey.journey(), LONGEST_NAME, true);
        line("name", survey.name(), LONGEST_NAME, true);
        languages();
        texts("title", survey.title(), LONGEST_TITLE, true);
        texts("privacy", survey.privacy(), LONGEST_TEXT, false);
        one("layout", survey.layout(), LAYOUTS);
        times();
        fields();
        pages();
        ends();
    }

    private void languages() {
        if (survey.languages().isEmpty()) {
            add("languages", MISSING, "");
            return;
        }
        atMost("languages", survey.languages().size(), MOST_LANGUAGES);
        var seen = new HashSet<String>();
        for (int i = 0; i < survey.languages().size(); i++) {
            var language = survey.languages().get(i);
            if (!isLanguage(language)) {
                add("languages[" + i + "]", WRONG_VALUE, AnswerReading.excerpt(language));
            } else if (!seen.add(language)) {
                add("languages[" + i + "]", KEY_TWICE, language);
            }
        }
        if (!survey.languages().contains(survey.defaultLanguage())) {
            add("defaultLanguage", NO_SUCH_LANGUAGE, AnswerReading.excerpt(survey.defaultLanguage()));
        }
    }

    /** A code of BCP 47 as that writes it, of a language that has a name. */
    static boolean isLanguage(String code) {
        try {
            var locale = new Locale.Builder().setLanguageTag(code).build();
            return locale.toLanguageTag().equals(code)
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        } catch (IllformedLocaleException none) {
            return false;
        }
    }

    private void times() {
        var opening = time("opensAt", survey.opensAt());
        var closing = time("closesAt", survey.closesAt());
        boolean isOneKind =
                opening != null && closing != null && hasZone(survey.opensAt()) == hasZone(survey.closesAt());
        if (isOneKind && !opening.isBefore(closing)) {
            add("closesAt", NOT_IN_ORDER, survey.closesAt());
        }
    }

    private Instant time(String path, String time) {
        try {
            return time == null ? null : SurveyDefinition.moment(time, ZoneOffset.UTC);
        } catch (DateTimeException none) {
            add(path, WRONG_VALUE, AnswerReading.excerpt(time));
            return null;
        }
    }

    private static boolean hasZone(String time) {
        return !SurveyDefinition.moment(time, ZoneOffset.UTC).equals(SurveyDefinition.moment(time, ZoneOffset.MAX));
    }

    private void fields() {
        atMost("fields", survey.fields().size(), MOST_FIELDS);
        for (int i = 0; i < survey.fields().size(); i++) {
            line("fields[" + i + "].segment", survey.fields().get(i).segment(), LONGEST_NAME, false);
        }
    }

    private void pages() {
        atMost("pages", survey.pages().size(), MOST_PAGES);
        atMost("pages", (int) survey.questions().count(), MOST_QUESTIONS);
        keys("pages", survey.pages().stream().map(SurveyPage::key).toList(), new HashSet<>());
        var asked = new HashSet<String>();
        keys("fields", survey.fields().stream().map(HiddenField::key).toList(), asked);
        for (int i = 0; i < survey.pages().size(); i++) {
            var page = survey.pages().get(i);
            var path = "pages[" + i + "]";
            texts(path + ".title", page.title(), LONGEST_TITLE, false);
            keys(
                    path + ".questions",
                    page.questions().stream().map(SurveyQuestion::key).toList(),
                    asked);
            for (int j = 0; j < page.questions().size(); j++) {
                new QuestionCheck(this, page, page.questions().get(j), path + ".questions[" + j + "]").check();
            }
        }
        new ConditionCheck(this, survey).check();
    }

    /** @param seen to which they are added */
    void keys(String path, List<String> keys, Set<String> seen) {
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var place = path + "[" + i + "].key";
            if (key == null) {
                add(place, MISSING, "");
            } else if (!KEY.matcher(key).matches() || RESERVED.contains(key)) {
                add(place, NOT_A_KEY, AnswerReading.excerpt(key));
            } else if (!seen.add(key)) {
                add(place, KEY_TWICE, key);
            }
        }
    }

    private void ends() {
        atMost("ends", survey.ends().size(), MOST_ENDS);
        keys("ends", survey.ends().stream().map(SurveyEnd::key).toList(), new HashSet<>());
        for (int i = 0; i < survey.ends().size(); i++) {
            texts("ends[" + i + "].text", survey.ends().get(i).text(), LONGEST_TEXT, true);
        }
    }

    private void questionsThere() {
        if (survey.questions().noneMatch(question -> question.kind() != QuestionKind.STATEMENT)) {
            add("pages", NO_QUESTIONS, "");
        }
    }

    /** Notes what gets marks, once each. */
    void rate(String path, TouchpointPlace place, Scale scale) {
        rate(new Rating(path, place, place.name(), scale));
    }

    /** The touchpoints that a page is shown again for. */
    List<TouchpointPlace> repeated(SurveyPage page) {
        return Optional.ofNullable(page.repeat()).map(SurveyPage.Repeat::over).flatMap(survey::question).stream()
                .flatMap(over -> over.choices().stream())
                .map(SurveyChoice::touchpoint)
                .filter(place -> place != null && !place.isOfPage())
                .toList();
    }

    void rate(String path, String outcome, Scale scale) {
        rate(new Rating(path, outcome, outcome, scale));
    }

    private void rate(Rating rating) {
        if (ratings.stream().anyMatch(each -> each.measure().equals(rating.measure()))) {
            add(rating.path(), RATED_TWICE, rating.name());
        }
        ratings.add(rating);
    }

    private void sameScale(Rating rating, Journey journey, Predicate<Integer> isRated) {
        if (rating.measure() instanceof TouchpointPlace place) {
            journey.stage(place.stage())
                    .flatMap(stage -> stage.touchpoint(place.name()))
                    .ifPresent(known -> sameScale(rating, known.scale(), isRated.test(known.number())));
        } else {
            journey.outcome(rating.name())
                    .ifPresent(known -> sameScale(rating, known.scale(), isRated.test(known.number())));
        }
    }

    private void sameScale(Rating rating, Scale known, boolean isSettled) {
        if (isSettled && !known.equals(rating.scale())) {
            add(rating.path(), OTHER_SCALE, rating.name() + ": " + known.name());
        }
    }

    void atMost(String path, int count, int most) {
        if (count > most) {
            add(path, TOO_MANY, String.valueOf(most));
        }
    }

    void one(String path, String word, Set<String> words) {
        if (word != null && !words.contains(word)) {
            add(path, WRONG_VALUE, AnswerReading.excerpt(word));
        }
    }

    /** What people read, by language. */
    void texts(String path, Map<String, String> texts, int longest, boolean isNeeded) {
        texts.forEach((language, text) -> {
            var place = path + "." + AnswerReading.excerpt(language);
            if (!survey.languages().contains(language)) {
                add(place, NO_SUCH_LANGUAGE, AnswerReading.excerpt(language));
            } else if (text != null) {
                text(place, text, longest);
            }
        });
        if (isNeeded && isBlank(texts.get(survey.defaultLanguage()))) {
            add(texts.isEmpty() ? path : path + "." + survey.defaultLanguage(), MISSING, "");
        }
    }

    private void text(String path, String text, int longest) {
        if (text.codePoints().anyMatch(AnswerReading::isOdd)) {
            add(path, ODD_CHARACTERS, "");
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(path, TOO_LONG, String.valueOf(longest));
        }
    }

    /** Of one line. */
    void line(String path, String text, int longest, boolean isNeeded) {
        if (text == null ? isNeeded : isBlank(text)) {
            add(path, MISSING, "");
        } else if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            add(path, ODD_CHARACTERS, "");
        } else if (text != null) {
            text(path, text, longest);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || new TypedText(text).isBlank();
    }
}
