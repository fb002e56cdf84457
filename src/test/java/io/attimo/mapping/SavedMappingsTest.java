package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.intake.MappingVisit;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.web.Refusal;
import io.attimo.proposal.FilePreview;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavedMappingsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    Cast cast;

    @Inject
    SavedMappings mappings;

    private final MappingVisit monthly = MappingVisit.ofItsOwn();
    private final String name = "Monthly " + UUID.randomUUID();

    @Test
    void the_best_match_is_offered_first_and_what_does_not_fit_is_not() {
        keeps(name + " wide", MappingVisit.DATE_COLUMN);
        keeps(name + " narrow", MappingVisit.FIXED_DAY);

        assertThat(fitting("id", "day", monthly.column())).containsExactly(name + " wide", name + " narrow");
        assertThat(fitting("id", monthly.column(), "extra")).containsExactly(name + " narrow");
        assertThat(fitting("id", "day")).isEmpty();
    }

    @Test
    void a_heading_that_only_the_mapping_knows_is_looked_for_where_it_says() {
        var mapping = monthly.mapping(MappingVisit.FIXED_DAY)
                .replaceFirst("\\{", "{\"header\": {\"first\": 3, \"rows\": 1, \"names\": 3}, ");
        keeps(name, MappingText.read(mapping));
        var seeming = "Our survey,of,this month\nsaid,by,all\nid,day," + monthly.column() + "\n1,x,5\n2,y,4\n";

        assertThat(fitting(preview(seeming))).containsExactly(name);
        assertThat(fitting(preview(seeming.replace(monthly.column(), "other")))).isEmpty();
    }

    @Test
    void two_who_take_one_name_at_once_are_told_so() {
        keeps(name, MappingVisit.FIXED_DAY);

        assertThatThrownBy(() -> keeps(name, MappingVisit.FIXED_DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is a saved mapping called " + name + " already. Choose another name.");
    }

    @Test
    void what_fails_for_another_reason_is_not_called_a_name_that_is_taken() {
        assertThatThrownBy(() -> keeps(name + "\0", MappingVisit.FIXED_DAY)).isNotInstanceOf(Refusal.class);
    }

    private void keeps(String name, String date) {
        keeps(name, MappingText.read(monthly.mapping(date)));
    }

    private void keeps(String name, Mapping mapping) {
        cast.at(Cast.STUDIO, () -> {
            var saved = new SavedMapping(name, mapping, Actor.named("Elena Greco"), NOON);
            mappings.keep(saved);
            return saved;
        });
    }

    private static FilePreview preview(String text) {
        try {
            return FilePreview.of(FileOf.text(text), TableLayout.of(null));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private List<String> fitting(String... header) {
        return fitting(preview(String.join(",", header) + "\n" + "1,".repeat(header.length - 1) + "1\n"));
    }

    private List<String> fitting(FilePreview preview) {
        return cast.at(
                Cast.STUDIO,
                () -> mappings.fitting(preview::fits).stream()
                        .map(SavedMapping::name)
                        .filter(each -> each.startsWith(name))
                        .toList());
    }
}
