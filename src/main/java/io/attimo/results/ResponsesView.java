package io.attimo.results;

import io.attimo.platform.text.TypedText;
import io.attimo.survey.SurveyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which responses are told, what of each, and in which order. An address says it.
 *
 * @param columns the keys of what is told of each; empty for all
 * @param page the first is 1
 */
public record ResponsesView(ResultsView those, List<String> columns, ResponseOrder order, int page) {

    private static final int LAST_PAGE = 1_000_000;

    static ResponsesView of(List<SurveyVersion> versions, Map<String, List<String>> parameters) {
        return new ResponsesView(
                ResultsView.of(versions, parameters),
                parameters.getOrDefault("column", List.of()).stream()
                        .filter(key -> !key.isBlank() && !TypedText.line(key).isUnstorable())
                        .distinct()
                        .toList(),
                ResponseOrder.of(ResultsView.text(parameters, "sort").orElse("")),
                ResultsView.text(parameters, "page").map(ResponsesView::number).orElse(1));
    }

    private static int number(String page) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(page), LAST_PAGE));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    /** Those that are chosen and there; all where none is chosen. */
    List<ResponseColumn> chosen(List<ResponseColumn> all) {
        return columns.isEmpty()
                ? all
                : all.stream().filter(each -> columns.contains(each.key())).toList();
    }

    ResponsesView of(ResultsView others) {
        return new ResponsesView(others, columns, order, 1);
    }

    ResponsesView with(List<String> others) {
        return new ResponsesView(those, others, order, 1);
    }

    ResponsesView by(ResponseOrder other) {
        return new ResponsesView(those, columns, other, 1);
    }

    ResponsesView at(int other) {
        return new ResponsesView(those, columns, order, other);
    }

    /** What an address says of it, one by one. */
    List<Map.Entry<String, String>> pairs() {
        var pairs = new ArrayList<>(those.pairs());
        columns.forEach(key -> pairs.add(Map.entry("column", key)));
        if (!order.equals(ResponseOrder.NEWEST_FIRST)) {
            pairs.add(Map.entry("sort", order.word()));
        }
        if (page > 1) {
            pairs.add(Map.entry("page", Integer.toString(page)));
        }
        return pairs;
    }

    String query() {
        return ResultsView.query(pairs());
    }
}
