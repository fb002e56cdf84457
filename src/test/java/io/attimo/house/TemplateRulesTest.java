package io.attimo.house;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The staircase goes through the templates too: a page of a room shows nothing of a later one, and fetches nothing. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INCLUDE = Pattern.compile("\\{#include ([a-z]+)/");
    private static final Pattern TYPE = Pattern.compile("io\\.attimo\\.([a-z]+)\\.");
    private static final Pattern WORDS = Pattern.compile("\\b([a-z]+):[a-zA-Z]+[(}]");

    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea|label)\\b[^>]*");
    private static final Pattern NO_FIELD =
            Pattern.compile("<input[^>]* type=\"hidden\"|<(?!label)[^>]* aria-labelledby=\"|<input[^>]* readonly");

    private static final Map<String, String> ROOM_OF_BUNDLE = HouseRulesTest.HOUSE.stream()
            .filter(type -> type.isAnnotatedWith(MessageBundle.class))
            .collect(toMap(
                    type -> type.getAnnotationOfType(MessageBundle.class).value(),
                    type -> type.getPackageName().split("\\.")[2]));

    @Test
    void a_template_fetches_nothing_and_shows_nothing_of_a_later_room() throws IOException {
        try (var files = Files.walk(TEMPLATES, 2)) {
            assertThat(files.filter(each -> each.toString().endsWith(".html"))
                            .filter(each -> HouseRulesTest.ROOMS.contains(room(each)))
                            .flatMap(each -> complaints(room(each), text(each)).stream()
                                    .map(complaint -> TEMPLATES.relativize(each) + complaint)))
                    .isEmpty();
        }
    }

    @Test
    void a_template_that_does_is_found() {
        assertThat(complaints("insight", "{#let all=inject:advisor.all}")).hasSize(1);
        assertThat(complaints("insight", "{#include suggestion/panel touchpoint=touchpoint /}"))
                .hasSize(1);
        assertThat(complaints("insight", "{@io.attimo.suggestion.JourneySuggestions advice}"))
                .hasSize(1);
        assertThat(complaints("insight", "<p>{suggestion:title} {play:to(each)}</p>"))
                .hasSize(2);
        assertThat(complaints("suggestion", "{@io.attimo.disclosure.View view}{#include insight/tiles /}{web:undo}"))
                .isEmpty();
    }

    /** Whoever goes from one to the next would see the whole page jump. */
    @Test
    void the_tabs_of_the_settings_lead_to_pages_of_one_width() throws IOException {
        try (var files = Files.walk(TEMPLATES, 2)) {
            assertThat(files.filter(each -> each.toString().endsWith(".html"))
                            .filter(each -> text(each).contains("{#include settings-tabs ")))
                    .hasSizeGreaterThan(5)
                    .noneMatch(each -> text(each).contains("narrow=true"));
        }
    }

    /** The grid of a heatmap is no list of records. */
    @Test
    void a_table_stands_in_the_frame_that_the_tag_draws() throws IOException {
        try (var files = Files.walk(TEMPLATES, 2)) {
            assertThat(files.filter(each -> each.toString().endsWith(".html"))
                            .filter(each -> text(each).contains("class=\"scroll\"")
                                    || text(each).contains("<table class=\"table")
                                    || text(each).contains("class=\"pager"))
                            .map(each -> TEMPLATES.relativize(each).toString()))
                    .containsExactlyInAnyOrder("insight/map.html", "tags/pager.html", "tags/table.html");
        }
    }

    /**
     * So that each field has a label, tells its hint and problem to who cannot see them, and brings back what was typed. What
     * a respondent is asked is drawn in no other way, and {@code RespondentFieldsTest} looks at each of its controls.
     */
    @Test
    void a_field_and_its_label_are_drawn_by_the_tags() throws IOException {
        try (var files = Files.walk(TEMPLATES, 2)) {
            assertThat(files.filter(each -> each.toString().endsWith(".html"))
                            .filter(each -> !Set.of("tags", "respondent").contains(room(each)))
                            .flatMap(each -> fieldsByHand(text(each)).stream()
                                    .map(field -> TEMPLATES.relativize(each) + " " + field)))
                    .isEmpty();
        }
    }

    @Test
    void a_field_that_is_written_by_hand_is_found() {
        assertThat(fieldsByHand("<label for=\"name\">Name</label><input id=\"name\" name=\"name\">"))
                .hasSize(2);
        assertThat(fieldsByHand("<select\n name=\"kind\">")).hasSize(1);
        assertThat(fieldsByHand(
                        "<input name=\"name\"{#if a.b(\"hidden\")} aria-label=\"Name\"{/if}><textarea name=\"goal\">"))
                .hasSize(2);
        assertThat(fieldsByHand("{#field name='name' label=journey:name /}<input type=\"hidden\" name=\"version\">"))
                .isEmpty();
        assertThat(fieldsByHand("<td><input name=\"channel\" aria-labelledby=\"row column\"></td>"))
                .isEmpty();
        assertThat(fieldsByHand("<input id=\"key\" aria-label=\"Key\" readonly>"))
                .isEmpty();
    }

    /** A cell of a sheet is named by its row and column; what only shows something, or nothing, is no field. */
    private static List<String> fieldsByHand(String text) {
        return FIELD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(field -> !NO_FIELD.matcher(field).find())
                .toList();
    }

    private static List<String> complaints(String room, String text) {
        var later = HouseRulesTest.ROOMS.subList(HouseRulesTest.ROOMS.indexOf(room) + 1, HouseRulesTest.ROOMS.size());
        var complaints = new ArrayList<String>();
        if (text.contains("inject:")) {
            complaints.add(" fetches by itself");
        }
        for (var pattern : List.of(INCLUDE, TYPE)) {
            pattern.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(later::contains)
                    .forEach(each -> complaints.add(" shows something of " + each));
        }
        WORDS.matcher(text)
                .results()
                .map(found -> ROOM_OF_BUNDLE.getOrDefault(found.group(1), ""))
                .filter(later::contains)
                .forEach(each -> complaints.add(" speaks the words of " + each));
        return complaints;
    }

    private static String room(Path template) {
        return template.getParent().getFileName().toString();
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
