package io.attimo.results;

import io.attimo.survey.HiddenField;
import io.attimo.survey.SurveyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the responses of some versions of a survey can say, place by place. */
final class ResponseColumns {

    private ResponseColumns() {}

    /** @param versions the oldest first */
    static List<ResponseColumn> of(List<SurveyVersion> versions) {
        var columns = new ArrayList<ResponseColumn>();
        AskedItem.of(versions.stream().map(SurveyVersion::definition).toList())
                .forEach(item ->
                        columns.add(column(item.key(), item, versions, version -> item.isOf(version.definition()))));
        ResultsView.newestFirst(versions).stream()
                .flatMap(version -> version.definition().fields().stream())
                .map(HiddenField::key)
                .distinct()
                .forEach(key -> columns.add(column(
                        key,
                        null,
                        versions,
                        version -> version.definition().fields().stream()
                                .anyMatch(field -> field.key().equals(key)))));
        return List.copyOf(columns);
    }

    private static ResponseColumn column(
            String key, AskedItem item, List<SurveyVersion> versions, Predicate<SurveyVersion> asks) {
        return new ResponseColumn(
                key,
                item,
                versions.stream().filter(asks).map(SurveyVersion::number).collect(Collectors.toSet()));
    }
}
