package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditMessages;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SettingsPagesTest {

    @Inject
    Cast cast;

    @Test
    void an_admin_changes_the_company_and_the_log_says_so() {
        var page = cast.charlie()
                .visits("/settings")
                .fills("name", "Corner Shop & Sons")
                .fills("minimum", "8")
                .presses("Save");

        assertThat(page.text("[role=status]")).isEqualTo("Saved.");
        assertThat(page.text(".top__tenant")).isEqualTo("Corner Shop & Sons");
        assertThat(page.document().selectFirst("#minimum").attr("value")).isEqualTo("8");
        assertThat(cast.charlie().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("Charlie Moore changed the company’s settings Corner Shop & Sons"));
        page.fills("name", "Corner Shop").fills("minimum", "5").presses("Save");
    }

    @Test
    void nobody_is_shown_in_a_group_of_four() {
        var page = cast.charlie().visits("/settings").fills("minimum", "4").presses("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#minimum-problem")).contains("from 5 to 100");
        assertThat(cast.charlie()
                        .visits("/settings")
                        .document()
                        .selectFirst("#minimum")
                        .attr("value"))
                .isEqualTo("5");
    }

    @Test
    void every_field_that_is_wrong_is_said_and_kept() {
        var page = cast.charlie()
                .posts("/settings", Map.of("name", " ", "language", "tlh", "timeZone", "Mars/Base", "minimum", "many"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.texts(".problems li")).hasSize(4);
        assertThat(page.document().selectFirst("#minimum").attr("value")).isEqualTo("many");
    }

    @Test
    void the_second_of_two_who_save_is_told_what_the_first_saved_and_keeps_what_they_typed() {
        var first = cast.charlie().visits("/settings");
        var second = cast.charlie().visits("/settings");
        var untouched = cast.charlie().visits("/settings");
        first.fills("minimum", "9").presses("Save");

        var told = second.fills("name", "Shop of two").presses("Save");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.texts(".met__field"))
                .containsExactly(
                        "Charlie Moore changed “Anonymity minimum” just now. You had not touched it; what Charlie Moore wrote stands below.");
        assertThat(told.document().selectFirst("#name").attr("value")).isEqualTo("Shop of two");
        assertThat(told.document().selectFirst("#minimum").attr("value")).isEqualTo("9");
        assertThat(untouched.fills("minimum", "9").presses("Save").text("[role=status]"))
                .isEqualTo("Saved.");
        var saved = told.presses("Save");
        assertThat(saved.text(".top__tenant")).isEqualTo("Shop of two");
        assertThat(saved.document().selectFirst("#minimum").attr("value")).isEqualTo("9");
        saved.fills("name", "Corner Shop").fills("minimum", "5").presses("Save");
    }

    @Test
    void what_both_changed_stands_side_by_side_and_either_can_be_taken() {
        var mine = cast.charlie().visits("/settings");
        cast.charlie().visits("/welcome").fills("name", "Shop of theirs").presses("Go on");

        var told = mine.fills("name", "Shop of mine").fills("language", "it").presses("Save");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.texts(".met__text")).containsExactly("Charlie Moore Shop of theirs", "You Shop of mine");
        var saved = told.fills("take", "name").presses("Save");
        assertThat(saved.text(".top__tenant")).isEqualTo("Shop of theirs");
        assertThat(saved.text("#language option[selected]")).isEqualTo("Italiano");
        saved.fills("name", "Corner Shop").fills("language", "en").presses("Save");
    }

    @Test
    void a_viewer_reads_them_and_cannot_change_them() {
        var page = cast.bob().visits("/settings");

        assertThat(page.text(".facts")).contains("Studio dentistico Conti");
        assertThat(page.has("main form")).isFalse();
        assertThat(page.texts(".tabs__item")).containsExactly("Company", "Members", "Bin");
        assertThat(cast.bob().posts("/settings", Map.of("name", "Bob’s")).status())
                .isEqualTo(403);
        assertThat(cast.elena().visits("/audit").status()).isEqualTo(403);
        assertThat(cast.elena().visits("/keys").status()).isEqualTo(403);
        assertThat(cast.elena().visits("/sso").status()).isEqualTo(403);
    }

    @Test
    void the_log_has_words_for_every_event_in_both_languages() {
        for (var kind : AuditEventKind.values()) {
            for (var locale : CurrentLocale.SPOKEN) {
                var words = Messages.in(AuditMessages.class, locale);
                assertThat(words.event(kind)).isNotBlank().isNotEqualTo(kind.name());
            }
        }
    }
}
