package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.response.StoredResponses;
import io.attimo.suggestion.Guests;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each field takes as many letters as it says, and one more is refused with the limit and everything that was typed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LongTextsTest {

    /**
     * A field where somebody writes.
     *
     * @param form the button of its form
     * @param besides what else the form wants
     */
    private record Field(String page, String form, String name, int longest, Map<String, String> besides) {

        Page takes(Visitor visitor, String text) {
            var shown = visitor.visits(page);
            besides.forEach(shown::fills);
            return shown.fills(name, text).pressesThe(form + " button");
        }
    }

    /** In bytes, of the 200 million that are sent. */
    private static final long SOME = 20_000_000;

    @Inject
    Cast cast;

    @Inject
    Guests guests;

    @Inject
    StoredResponses responses;

    private Journey stay;

    @BeforeEach
    void guests_have_answered() {
        stay = cast.at(Cast.STUDIO, guests::answered);
    }

    @Test
    void one_letter_more_than_a_field_takes_is_refused_with_the_limit_and_kept() {
        for (var field : fields()) {
            var text = text(field.longest() + 1);
            var page = field.takes(cast.alice(), text);

            assertThat(page.status()).as(field.toString()).isEqualTo(422);
            assertThat(page.texts(".field__problem, .editor__add .field__problem"))
                    .as(field.toString())
                    .anyMatch(problem -> problem.replace(",", "").contains(Integer.toString(field.longest())));
            assertThat(page.document().select("input, textarea"))
                    .as(field.toString())
                    .anyMatch(each -> each.val().equals(text));
        }
    }

    @Test
    void as_many_as_it_takes_are_taken() {
        for (var field : fields()) {
            var page = field.takes(cast.alice(), text(field.longest()));

            assertThat(page.status()).as(field.toString()).isEqualTo(200);
            assertThat(page.has(".problems")).as(field.toString()).isFalse();
        }
        cast.alice()
                .visits("/settings")
                .fills("name", "Studio dentistico Conti")
                .presses("Save");
    }

    @Test
    void a_name_of_a_hundred_thousand_letters_is_refused_with_the_limit() {
        var page = cast.alice()
                .visits("/journeys")
                .fills("name", "x".repeat(100_000))
                .pressesThe("main form[action$='/journeys'] button");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#name-problem")).contains("at most 120 characters");
    }

    @Test
    void a_comment_of_ten_megabytes_is_not_read_and_leaves_nothing_in_memory() {
        var comment = "y".repeat(10_000_000);
        var path = "/journeys/%s/scores".formatted(stay.id());
        var form = cast.alice()
                .visits(path)
                .fills("rating", "4")
                .fills("comment", comment)
                .form("main form[method=post]");
        long before = used();

        var told = IntStream.range(0, 20)
                .mapToObj(i -> cast.alice().posts(path, form))
                .map(page -> page.status() + " " + page.text("[role=alert]"))
                .distinct()
                .toList();

        assertThat(told).containsExactly("413 A form may have 1 MB, and this has more. Nothing was stored.");
        assertThat(leftSince(before)).isLessThan(SOME);
        assertThat(cast.at(Cast.STUDIO, () -> responses.count(stay.id()))).isEqualTo(200);
    }

    private List<Field> fields() {
        var journey = "/journeys/" + stay.id();
        var stage = journey + "/stages/" + stay.stages().get(0).id() + "/edit";
        var touchpoint = journey + "/touchpoints/" + stay.touchpoints().get(0).id() + "/edit";
        var none = Map.<String, String>of();
        return List.of(
                new Field("/journeys", "main form[action$='/journeys']", "name", 120, none),
                new Field(journey + "/edit", "form[action$='/stages']", "stage", 120, none),
                new Field(journey + "/edit", "form[action$='/touchpoints']", "name", 120, none),
                new Field(stage, "form[action$='/edit']", "name", 120, none),
                new Field(stage, "form[action$='/edit']", "goal", 2_000, none),
                new Field(stage, "form[action$='/edit']", "functional", 2_000, none),
                new Field(stage, "form[action$='/edit']", "emotional", 2_000, none),
                new Field(touchpoint, "form[action$='/edit']", "name", 120, none),
                new Field(touchpoint, "form[action$='/edit']", "description", 2_000, none),
                new Field(touchpoint, "form[action$='/edit']", "channel", 120, none),
                new Field(touchpoint, "form[action$='/edit']", "owner", 120, none),
                new Field(journey + "/scores", "main form[method=post]", "comment", 2_000, Map.of("rating", "4")),
                new Field(
                        "/suggestions?journey=" + stay.id(), ".suggestion form[action$=refusal]", "reason", 500, none),
                new Field("/keys", "form[action$='/keys']", "name", 80, none),
                new Field("/settings", "form[action$='/settings']", "name", 120, none),
                new Field(journey + "/edit", "form[action$='/name']", "name", 120, none));
    }

    /** Another each time: names are given once. */
    private static String text(int letters) {
        var start = UUID.randomUUID().toString();
        return start + "é".repeat(letters - start.length());
    }

    /** Once it is little, or after a while: the connections of this very test end in their own time, each with a text. */
    private static long leftSince(long before) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        long left = used() - before;
        while (left >= SOME && System.nanoTime() < end) {
            left = used() - before;
        }
        return left;
    }

    /** After what nobody holds any more is gone. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
