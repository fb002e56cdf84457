package io.attimo.results;

import io.attimo.disclosure.UnknownViewParameter;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.SurveyVersion;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which finished answers of a survey are looked at. An address says it, and all of it.
 *
 * @param from the first day on which they were finished, in the tenant's zone; null for no beginning
 * @param to the last; null for no end
 * @param language in which they were given; null for any
 * @param version of the survey that they saw; null for any
 * @param soundness whether they look suspicious; null for any
 */
@TemplateData
public record ResultsView(LocalDate from, LocalDate to, String language, Integer version, Soundness soundness) {

    /** Whether an answer looks as if a machine or a hurried hand had given it. */
    public enum Soundness {
        SOUND,
        SUSPICIOUS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final ResultsView ALL = new ResultsView(null, null, null, null, null);

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** A parameter without a value counts as left out. */
    public static ResultsView of(List<SurveyVersion> versions, Map<String, List<String>> parameters) {
        var view = new ResultsView(
                day(parameters, "from"),
                day(parameters, "to"),
                text(parameters, "language").orElse(null),
                text(parameters, "version").map(ResultsView::number).orElse(null),
                text(parameters, "answers").map(ResultsView::soundness).orElse(null));
        view.check(versions);
        return view;
    }

    private void check(List<SurveyVersion> versions) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UnknownViewParameter("to", to.toString());
        }
        if (language != null && !languages(versions).contains(language)) {
            throw new UnknownViewParameter("language", language);
        }
        if (version != null && versions.stream().noneMatch(each -> each.number() == version)) {
            throw new UnknownViewParameter("version", version.toString());
        }
    }

    /** All that any of the versions is in, those of the newest first. */
    static List<String> languages(List<SurveyVersion> versions) {
        return newestFirst(versions).stream()
                .flatMap(each -> each.definition().languages().stream())
                .distinct()
                .toList();
    }

    static List<SurveyVersion> newestFirst(List<SurveyVersion> versions) {
        var newest = new ArrayList<>(versions);
        Collections.reverse(newest);
        return newest;
    }

    static Optional<String> text(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static LocalDate day(Map<String, List<String>> parameters, String name) {
        return text(parameters, name).map(text -> day(name, text)).orElse(null);
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() < 9999) {
                return day;
            }
            throw new UnknownViewParameter(name, text);
        } catch (DateTimeParseException noDay) {
            throw new UnknownViewParameter(name, text);
        }
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw new UnknownViewParameter("version", text);
        }
    }

    private static Soundness soundness(String text) {
        return Stream.of(Soundness.values())
                .filter(each -> each.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnknownViewParameter("answers", text));
    }

    public ResultsView in(LocalDate first, LocalDate last) {
        return new ResultsView(first, last, language, version, soundness);
    }

    public ResultsView inLanguage(String other) {
        return new ResultsView(from, to, other, version, soundness);
    }

    public ResultsView ofVersion(Integer other) {
        return new ResultsView(from, to, language, other, soundness);
    }

    public ResultsView only(Soundness other) {
        return new ResultsView(from, to, language, version, other);
    }

    public boolean isAllTime() {
        return from == null && to == null;
    }

    public boolean isPlain() {
        return equals(ALL);
    }

    /** The moment from which answers of it were finished. */
    public Instant begin(ZoneId zone) {
        return from == null ? BEGINNING : from.atStartOfDay(zone).toInstant();
    }

    /** The moment before which. */
    public Instant end(ZoneId zone) {
        return to == null ? END : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The versions whose answers are in it. */
    List<SurveyVersion> of(List<SurveyVersion> versions) {
        return version == null
                ? versions
                : versions.stream().filter(each -> each.number() == version).toList();
    }

    /** What an address says of it, one by one. */
    public List<Map.Entry<String, String>> pairs() {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        add(pairs, "from", from);
        add(pairs, "to", to);
        add(pairs, "language", language);
        add(pairs, "version", version);
        add(pairs, "answers", soundness == null ? null : soundness.word());
        return pairs;
    }

    private static void add(List<Map.Entry<String, String>> pairs, String name, Object value) {
        if (value != null) {
            pairs.add(Map.entry(name, value.toString()));
        }
    }

    public String query() {
        return query(pairs());
    }

    static String query(List<Map.Entry<String, String>> pairs) {
        return pairs.isEmpty()
                ? ""
                : pairs.stream()
                        .map(pair -> pair.getKey() + "=" + NumberFormats.url(pair.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
