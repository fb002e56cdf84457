package io.attimo.results;

import io.attimo.insight.ViewOption;
import io.attimo.platform.list.Pager;
import io.attimo.platform.list.SortHeading;
import io.attimo.platform.text.Messages;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyVersion;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * A page of responses, and the ways to others.
 *
 * @param all that can be told of a response
 * @param rows of the page
 */
@TemplateData
public record ResponsesPage(
        Survey survey,
        List<SurveyVersion> versions,
        ResponsesView asked,
        List<ResponseColumn> all,
        List<AnswerRow> rows,
        long total) {

    static final int SIZE = 50;

    public List<ResponseColumn> columns() {
        return asked.chosen(all);
    }

    public boolean isChosen(ResponseColumn column) {
        return columns().contains(column);
    }

    public boolean isPlain() {
        return asked.equals(ResponsesView.of(versions, Map.of()));
    }

    public ResultsView view() {
        return asked.those();
    }

    public String period() {
        return ResultsPage.period(view());
    }

    public String path() {
        return "/surveys/" + survey.id() + "/responses";
    }

    public String query() {
        return asked.query();
    }

    /** The whole of the view as a file of this kind. */
    public String file(String kind) {
        return path() + "/" + kind + asked.at(1).query();
    }

    /** What the period's form must not lose. */
    public List<Map.Entry<String, String>> carried() {
        return asked.of(view().in(null, null)).pairs();
    }

    /** What the form of columns must not lose. */
    public List<Map.Entry<String, String>> carriedByColumns() {
        return asked.with(List.of()).pairs();
    }

    public String allTime() {
        return asked.of(view().in(null, null)).query();
    }

    public String allColumns() {
        return asked.with(List.of()).query();
    }

    /** With the columns and the order that are chosen. */
    public List<ResultsPage.Chip> chips() {
        return ResultsPage.chips(view(), versions, view -> asked.of(view).query());
    }

    public SortHeading byFinished() {
        return heading(ResponseOrder.By.FINISHED);
    }

    public SortHeading byLanguage() {
        return heading(ResponseOrder.By.LANGUAGE);
    }

    public SortHeading byVersion() {
        return heading(ResponseOrder.By.VERSION);
    }

    public SortHeading bySuspicious() {
        return heading(ResponseOrder.By.SUSPICIOUS);
    }

    private SortHeading heading(ResponseOrder.By by) {
        boolean isChosen = asked.order().by() == by;
        return new SortHeading(
                path() + asked.by(asked.order().then(by)).query(),
                isChosen ? asked.order().descending() ? "descending" : "ascending" : null);
    }

    public Pager pager() {
        long before = (asked.page() - 1L) * SIZE;
        return new Pager(
                before + 1,
                before + rows.size(),
                total,
                asked.page() == 1 ? null : path() + asked.at(asked.page() - 1).query(),
                !rows.isEmpty() && before + rows.size() < total
                        ? path() + asked.at(asked.page() + 1).query()
                        : null,
                null);
    }

    public String language(String tag) {
        return ResultsPage.language(tag);
    }

    /** The kinds of file, by their ends. */
    public List<ViewOption> files() {
        var words = Messages.here(ResultsMessages.class);
        return List.of(
                new ViewOption(words.asCsv(), file("csv"), false),
                new ViewOption(words.asWorkbook(), file("xlsx"), false),
                new ViewOption(words.asJson(), file("json"), false));
    }

    /** What this one says. */
    public List<ResponseColumn> saidIn(AnswerRow row) {
        return all.stream().filter(column -> column.in(row) != null).toList();
    }

    public String cell(ResponseColumn column, AnswerRow row) {
        return ResponseCells.written(column.in(row));
    }
}
