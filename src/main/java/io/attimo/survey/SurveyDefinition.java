package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a survey asks, of whom and when. Read from JSON by {@link SurveyText}, which also prints it.
 *
 * @param journey the journey that its answers belong to, by name or id
 * @param name what its editors call it
 * @param title what its respondents read above it, by language
 * @param languages that it is in, the most usual first
 * @param defaultLanguage for whoever reads none of them
 * @param fields what its link may say of a respondent
 * @param privacy what a respondent is told of what becomes of an answer, by language
 * @param opensAt as ISO-8601 with an offset, or without in the tenant's zone; null for at once
 * @param closesAt in the same way; null for never
 * @param ends what is read at the end; empty for a plain thank you
 * @param layout {@code page} or, one a screen, {@code question}
 * @param progress whether a respondent sees how far they are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyDefinition(
        String journey,
        String name,
        Map<String, String> title,
        List<String> languages,
        String defaultLanguage,
        List<HiddenField> fields,
        Map<String, String> privacy,
        String opensAt,
        String closesAt,
        List<SurveyEnd> ends,
        String layout,
        Boolean progress,
        List<SurveyPage> pages) {

    private static final String ONE_A_SCREEN = "question";

    public SurveyDefinition {
        journey = composed(journey);
        name = composed(name);
        title = texts(title);
        languages = languages == null ? List.of() : List.copyOf(languages);
        defaultLanguage = defaultLanguage == null && !languages.isEmpty() ? languages.get(0) : defaultLanguage;
        fields = fields == null ? List.of() : List.copyOf(fields);
        privacy = texts(privacy);
        ends = ends == null ? List.of() : List.copyOf(ends);
        layout = layout == null ? "page" : layout;
        progress = progress == null ? Boolean.TRUE : progress;
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    /** In one form of its letters, and without spaces around it. */
    static String composed(String text) {
        return text == null ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** By language, in the order in which they were written. */
    static Map<String, String> texts(Map<String, String> byLanguage) {
        var copied = new LinkedHashMap<String, String>();
        if (byLanguage != null) {
            byLanguage.forEach((language, text) -> copied.put(language, composed(text)));
        }
        return Collections.unmodifiableMap(copied);
    }

    /** What stands there in a language, or else in the survey's own, or in any that it is written in. */
    public String in(String language, Map<String, String> texts) {
        return Stream.of(language, defaultLanguage)
                .map(texts::get)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElseGet(() -> texts.values().stream()
                        .filter(text -> text != null && !text.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    public SurveyDefinition withPages(List<SurveyPage> others) {
        return new SurveyDefinition(
                journey,
                name,
                title,
                languages,
                defaultLanguage,
                fields,
                privacy,
                opensAt,
                closesAt,
                ends,
                layout,
                progress,
                others);
    }

    public SurveyDefinition withEnds(List<SurveyEnd> others) {
        return new SurveyDefinition(
                journey,
                name,
                title,
                languages,
                defaultLanguage,
                fields,
                privacy,
                opensAt,
                closesAt,
                others,
                layout,
                progress,
                pages);
    }

    /** The same under another name, and of a journey as it is called now. */
    public SurveyDefinition called(String other, String ofJourney) {
        return new SurveyDefinition(
                ofJourney,
                other,
                title,
                languages,
                defaultLanguage,
                fields,
                privacy,
                opensAt,
                closesAt,
                ends,
                layout,
                progress,
                pages);
    }

    @JsonIgnore
    public boolean isOneAScreen() {
        return ONE_A_SCREEN.equals(layout);
    }

    /** When it opens, of a time without an offset in that zone; empty where it is open at once. */
    public Optional<Instant> opening(ZoneId zone) {
        return Optional.ofNullable(opensAt).map(time -> moment(time, zone));
    }

    public Optional<Instant> closing(ZoneId zone) {
        return Optional.ofNullable(closesAt).map(time -> moment(time, zone));
    }

    /** A time that a change of clocks leaves out is as much later. */
    static Instant moment(String time, ZoneId zone) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime fixed
                ? fixed.toInstant()
                : ((LocalDateTime) read).atZone(zone).toInstant();
    }

    public Stream<SurveyQuestion> questions() {
        return pages.stream().flatMap(page -> page.questions().stream());
    }

    public Optional<SurveyPage> page(String key) {
        return pages.stream().filter(page -> key.equals(page.key())).findFirst();
    }

    public Optional<SurveyQuestion> question(String key) {
        return questions().filter(question -> key.equals(question.key())).findFirst();
    }
}
