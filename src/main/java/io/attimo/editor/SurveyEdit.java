package io.attimo.editor;

import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyEnd;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes of a survey as it is written. Each makes another of it, and leaves alone all that it is not about. */
public record SurveyEdit(SurveyDefinition survey) {

    /** The question, or 404. */
    public SurveyQuestion question(String key) {
        return survey.question(key).orElseThrow(NotFoundException::new);
    }

    /** The page, or 404. */
    public SurveyPage page(String key) {
        return survey.page(key).orElseThrow(NotFoundException::new);
    }

    /** The end, or 404. */
    public SurveyEnd end(String key) {
        return survey.ends().stream()
                .filter(end -> key.equals(end.key()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The page on which a question stands. */
    SurveyPage pageOf(String question) {
        return survey.pages().stream().filter(holds(question)).findFirst().orElseThrow(NotFoundException::new);
    }

    private static Predicate<SurveyPage> holds(String question) {
        return page -> page.questions().stream().anyMatch(each -> question.equals(each.key()));
    }

    /** At the end of a page. */
    SurveyDefinition withQuestion(String page, SurveyQuestion added) {
        return onPage(page, questions -> with(questions, questions.size(), added));
    }

    SurveyDefinition withQuestion(SurveyQuestion changed) {
        return onPage(
                pageOf(changed.key()).key(),
                questions -> replaced(questions, SurveyQuestion::key, changed.key(), changed));
    }

    SurveyDefinition withoutQuestion(String key) {
        return onPage(
                pageOf(key).key(),
                questions -> questions.stream()
                        .filter(each -> !key.equals(each.key()))
                        .toList());
    }

    /** Right behind the one it is made of. */
    SurveyDefinition withCopyOfQuestion(String key) {
        var copied = question(key);
        var named = copied.withKey(SurveyKeys.free(key, "question", SurveyKeys.of(survey)));
        return onPage(pageOf(key).key(), questions -> with(questions, questions.indexOf(copied) + 1, named));
    }

    /** One place nearer the front or the back; over the edge of its page to the next one. */
    SurveyDefinition withQuestionMoved(String key, boolean forward) {
        var page = pageOf(key);
        var moved = question(key);
        int from = page.questions().indexOf(moved);
        int to = from + (forward ? -1 : 1);
        if (to >= 0 && to < page.questions().size()) {
            return onPage(page.key(), questions -> swapped(questions, from, to));
        }
        int next = survey.pages().indexOf(page) + (forward ? -1 : 1);
        if (next < 0 || next >= survey.pages().size()) {
            return survey;
        }
        var taker = survey.pages().get(next);
        return new SurveyEdit(withoutQuestion(key))
                .onPage(taker.key(), questions -> with(questions, forward ? questions.size() : 0, moved));
    }

    private SurveyDefinition onPage(String key, UnaryOperator<List<SurveyQuestion>> change) {
        var page = page(key);
        return withPage(page.withQuestions(change.apply(page.questions())));
    }

    /** Behind all others. */
    SurveyDefinition withNewPage(Map<String, String> title) {
        var key = SurveyKeys.free("page", "page", SurveyKeys.of(survey));
        var added = new SurveyPage(key, title, null, null, null, List.of());
        return survey.withPages(with(survey.pages(), survey.pages().size(), added));
    }

    SurveyDefinition withPage(SurveyPage changed) {
        return survey.withPages(replaced(survey.pages(), SurveyPage::key, changed.key(), changed));
    }

    SurveyDefinition withoutPage(String key) {
        page(key);
        return survey.withPages(
                survey.pages().stream().filter(each -> !key.equals(each.key())).toList());
    }

    /** Right behind the one it is made of; its questions are asked under keys of their own. */
    SurveyDefinition withCopyOfPage(String key) {
        var copied = page(key);
        var known = SurveyKeys.of(survey);
        var named = copied.withKey(SurveyKeys.free(key, "page", known));
        known.add(named.key());
        var questions = new ArrayList<SurveyQuestion>();
        copied.questions().forEach(question -> {
            var free = SurveyKeys.free(question.key(), "question", known);
            known.add(free);
            questions.add(question.withKey(free));
        });
        return survey.withPages(
                with(survey.pages(), survey.pages().indexOf(copied) + 1, named.withQuestions(questions)));
    }

    SurveyDefinition withPageMoved(String key, boolean forward) {
        return survey.withPages(moved(survey.pages(), page(key), forward));
    }

    SurveyDefinition withNewEnd(SurveyEnd added) {
        return survey.withEnds(with(survey.ends(), 0, added));
    }

    SurveyDefinition withEnd(SurveyEnd changed) {
        return survey.withEnds(replaced(survey.ends(), SurveyEnd::key, changed.key(), changed));
    }

    SurveyDefinition withoutEnd(String key) {
        var gone = end(key);
        return survey.withEnds(
                survey.ends().stream().filter(each -> !each.equals(gone)).toList());
    }

    SurveyDefinition withEndMoved(String key, boolean forward) {
        return survey.withEnds(moved(survey.ends(), end(key), forward));
    }

    private static <T> List<T> with(List<T> all, int place, T added) {
        var more = new ArrayList<>(all);
        more.add(place, added);
        return more;
    }

    private static <T> List<T> replaced(List<T> all, Function<T, String> naming, String key, T changed) {
        return all.stream()
                .map(each -> key.equals(naming.apply(each)) ? changed : each)
                .toList();
    }

    private static <T> List<T> moved(List<T> all, T one, boolean forward) {
        int from = all.indexOf(one);
        int to = from + (forward ? -1 : 1);
        return to < 0 || to >= all.size() ? all : swapped(all, from, to);
    }

    private static <T> List<T> swapped(List<T> all, int one, int other) {
        var changed = new ArrayList<>(all);
        Collections.swap(changed, one, other);
        return changed;
    }
}
