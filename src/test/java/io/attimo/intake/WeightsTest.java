package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Weights come and go with the imports that say them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WeightsTest {

    private static final String TENANT = "intake";
    private static final String HEADER = "id,day,food,wifi,all,lang,words,wgt\n";

    @Inject
    Desk desk;

    @Inject
    Cast cast;

    private final String journey = "Visit " + UUID.randomUUID();
    private final String plain = Survey.mapping(journey);
    private final String weighted =
            plain.replace("\"key\": \"id\"", "\"key\": \"id\", \"weight\": {\"column\": \"wgt\"}");

    @Test
    void undone_and_brought_back_an_answer_has_its_weight_again() {
        var one = bring(weighted, row("a", ".5") + row("b", "2,5"));
        assertThat(weights()).containsExactly(.5, 2.5);

        desk.undo(TENANT, one.id());
        assertThat(desk.sheet(TENANT, journey).rows()).isZero();
        desk.bringBack(TENANT, one.id());

        assertThat(weights()).containsExactly(.5, 2.5);
    }

    @Test
    void another_weight_replaces_and_undone_the_first_counts_again() {
        bring(weighted, row("a", ".5") + row("b", "2"));
        var second = bring(weighted, row("a", "3") + row("b", "2"));

        assertThat(second.progress()).isEqualTo(new ImportProgress(2, 0, 2, 0, 1));
        assertThat(weights()).containsExactly(2, 3);
        desk.undo(TENANT, second.id());
        assertThat(weights()).containsExactly(.5, 2);
        desk.bringBack(TENANT, second.id());
        assertThat(weights()).containsExactly(2, 3);
    }

    @Test
    void undone_a_weight_that_was_given_later_leaves_the_answer_counting_as_one() {
        var first = bring(plain, row("a", "") + row("b", ""));
        assertThat(desk.sheet(TENANT, journey).isWeighted()).isFalse();
        var second = bring(weighted, row("a", "3") + row("b", "2"));

        assertThat(second.progress().replaced()).isZero();
        assertThat(second.progress().added()).isEqualTo(2);
        assertThat(weights()).containsExactly(2, 3);
        desk.undo(TENANT, first.id());
        assertThat(weights()).containsExactly(2, 3);
        desk.bringBack(TENANT, first.id());
        desk.undo(TENANT, second.id());
        assertThat(desk.sheet(TENANT, journey).isWeighted()).isFalse();
        assertThat(desk.sheet(TENANT, journey).rows()).isEqualTo(2);
    }

    @Test
    void a_file_that_says_nothing_of_weights_leaves_them_as_they_are() {
        bring(weighted, row("a", ".5"));
        bring(plain, row("a", "7") + row("c", "7"));

        assertThat(weights()).containsExactly(.5, 1);
    }

    @Test
    void a_row_without_a_weight_is_refused_where_the_file_has_weights() {
        var done = bring(weighted, row("a", ".5") + row("b", "") + row("c", "-1") + row("d", "much") + row("e", "0"));

        assertThat(done.progress().refused()).isEqualTo(4);
        assertThat(weights()).containsExactly(.5);
    }

    @Test
    void the_column_is_chosen_on_the_page_of_the_columns_and_stays_chosen() {
        var page = ImportVisit.brings(cast.elena(), HEADER + row("a", ".5") + row("b", "none"));
        assertThat(page.text("#weight option")).contains("Each answer counts as one");

        var tried = ImportVisit.settled(
                ImportVisit.maps(journey, page).fills("weight", "wgt").presses("Try it without saving"));

        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "1");
        assertThat(tried.text("main")).contains("The weight is no number above 0");
        assertThat(tried.follows("Change columns").text("#weight option[selected]"))
                .isEqualTo("wgt");
    }

    private Import bring(String mapping, String rows) {
        var done = desk.bringAndWait(TENANT, HEADER + rows, mapping);
        Desk.hasState(done, ImportState.DONE);
        return done;
    }

    private double[] weights() {
        return Arrays.stream(desk.sheet(TENANT, journey).weights()).sorted().toArray();
    }

    private static String row(String id, String weight) {
        return "%s,2017-05-13,4,5,9,1,,\"%s\"\n".formatted(id, weight);
    }
}
