package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    @Test
    void a_name_is_one_line_of_at_most_two_hundred_characters() {
        assertThat(text("  Ada\r\nLovelace ")).contains("Ada Lovelace");
        assertThat(text("Ada\u001b[31m\u0000 Love\u202Elace\u200B")).contains("Ada[31m Lovelace");
        assertThat(text("x".repeat(200_000)).orElseThrow()).hasSize(200);
        assertThat(text("\uD83D\uDE00".repeat(300)).orElseThrow()).isEqualTo("\uD83D\uDE00".repeat(200));
        assertThat(text("half \uD83D of a pair")).contains("half  of a pair");
        assertThat(text("Zoe\u0301")).contains("Zoé");
        assertThat(text("\u0000\u200B \r\n")).isEmpty();
    }

    @Test
    void what_is_no_text_is_not_there() {
        for (var said : List.of(7, true, List.of("Ada"), Map.of("first", "Ada"))) {
            assertThat(new Claims(Map.of("claim", said)).text("claim")).isEmpty();
            assertThat(new Claims(Map.of("claim", said)).address("claim")).isEmpty();
            assertThat(new Claims(Map.of("claim", said)).id("claim")).isEmpty();
        }
        assertThat(Claims.NONE.text("claim")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@lovelace@acme.example",
                "ada@acme.example\r\nbcc: eve@acme.example",
                "ada\u0000@acme.example",
                "ada\u001b[31m@acme.example",
                "ada@\uFF41cme.example",
                "ada@acme\uFF0Eexample",
                "ada@acme\u3002example",
                "ada@stra\u00DFe.example",
                "ada@acme\u200B.example",
                "\u202Eada@acme.example",
                "ada@",
                "@acme.example",
                "ada"
            })
    void an_address_that_is_not_what_it_looks_like_is_none(String said) {
        assertThat(new Claims(Map.of("email", said)).address("email")).isEmpty();
    }

    @Test
    void an_address_is_in_small_letters_and_may_be_of_a_domain_with_letters_of_its_own() {
        assertThat(new Claims(Map.of("email", " Ada@Acme.Example ")).address("email"))
                .map(MailAddress::text)
                .contains("ada@acme.example");
        assertThat(new Claims(Map.of("email", "ada@m\u00FCller.example")).address("email"))
                .isPresent();
        assertThat(new Claims(Map.of("email", "ada@xn--mller-kva.example")).address("email"))
                .isPresent();
        assertThat(new Claims(Map.of("email", "a".repeat(200_000) + "@acme.example")).address("email"))
                .isEmpty();
    }

    @Test
    void who_it_is_about_is_taken_as_it_is_or_not_at_all() {
        assertThat(id(" Ada\u00E9 ")).contains(" Ada\u00E9 ");
        assertThat(id("s".repeat(255))).isPresent();
        for (var said :
                List.of("s".repeat(5_000), "s".repeat(256), "a\r\nb", "a\u0000", "\u001bc", "\uD83D", " ", "")) {
            assertThat(id(said)).isEmpty();
        }
    }

    @Test
    void a_mark_is_yes_no_or_missing() {
        assertThat(new Claims(Map.of("m", true)).mark("m")).contains(true);
        assertThat(new Claims(Map.of("m", "true")).mark("m")).contains(true);
        assertThat(new Claims(Map.of("m", "yes")).mark("m")).contains(false);
        assertThat(new Claims(Map.of("m", List.of(true))).mark("m")).contains(false);
        assertThat(Claims.NONE.mark("m")).isEmpty();
    }

    @Test
    void an_answer_that_is_no_object_says_nothing() {
        for (var answer : List.of("", "[]", "null", "7", "<html>", "{\"sub\":")) {
            assertThat(Claims.in(answer)).isEqualTo(Claims.NONE);
        }
        assertThat(Claims.in("{\"email\":\"ada@acme.example\"}").address("email"))
                .isPresent();
    }

    private static Optional<String> text(String said) {
        return new Claims(Map.of("claim", said)).text("claim");
    }

    private static Optional<String> id(String said) {
        return new Claims(Map.of("claim", said)).id("claim");
    }
}
