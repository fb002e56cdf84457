package io.attimo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentLocaleTest {

    private final CurrentLocale locale = new CurrentLocale();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it                       | it
            it-CH, fr;q=0.9          | it
            de, it;q=0.5, en;q=0.4   | it
            en-US, it;q=0.5          | en
            fr, de                   | en
            *                        | en
            this is; no=language     | en
            en;q=0.4, it;q=0.9       | it
            it-IT,                   | it
            ,de,, it                 | it
            it,en;q=0.9;             | it
            en;q=x, it;q=.5          | it
            -, it;q=0.1              | it
            -                        | en
            ''                       | en
            """)
    void a_browser_is_answered_in_the_first_of_its_languages_that_is_spoken(String asked, String answered) {
        locale.speak("it");

        locale.ask(asked);

        assertThat(locale.locale().getLanguage()).isEqualTo(answered);
    }

    @Test
    void a_browser_that_asks_for_nothing_changes_nothing() {
        locale.speak("it");

        locale.ask((String) null);

        assertThat(locale.locale()).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void a_member_who_chose_no_language_keeps_that_of_the_browser() {
        locale.ask("it");

        locale.speak(null);

        assertThat(locale.locale()).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void nobody_is_known_before_a_request() {
        assertThat(locale.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(locale.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(locale.theme()).isNull();
        assertThat(CurrentLocale.here()).isEqualTo(Locale.ENGLISH);
        assertThat(CurrentLocale.zoneHere()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void where_somebody_lives_and_what_they_like_is_kept() {
        locale.liveIn(ZoneId.of("Europe/Rome"));
        locale.wear("dark");

        assertThat(locale.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(locale.theme()).isEqualTo("dark");
    }
}
