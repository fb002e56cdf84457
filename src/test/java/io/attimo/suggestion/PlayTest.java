package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.journey.TriggerOrMedal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayTest {

    private static final int TEXTS = 8;

    @Test
    void every_play_says_all_it_must_in_both_languages_and_no_two_say_the_same() throws IOException {
        var english = texts("en");
        var italian = texts("it");

        assertThat(english.stringPropertyNames()).isEqualTo(italian.stringPropertyNames());
        assertThat(english).hasSize(Play.values().length * TEXTS);
        for (var language : List.of(english, italian)) {
            assertThat(language.values()).doesNotHaveDuplicates().noneMatch(text -> ((String) text).isBlank());
        }
        assertThat(english.values()).noneMatch(italian::containsValue);
    }

    @Test
    void there_is_more_than_one_play_for_every_kind_of_touchpoint() {
        assertThat(Play.values()).hasSizeGreaterThanOrEqualTo(14);
        for (var phase : Phase.values()) {
            for (var type : MomentType.values()) {
                for (var channel : List.of("in person", "phone", "e-mail", "website", "sign", "parcel")) {
                    var touchpoint = touchpoint(phase, type, channel, OneToOneOrMany.ONE_TO_MANY, Set.of());

                    assertThat(Arrays.stream(Play.values())
                                    .filter(play ->
                                            play.fits().score(touchpoint, false).isPresent()))
                            .hasSizeGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void every_play_lifts_one_of_the_three_rs_at_an_effort_from_1_to_3() {
        assertThat(Play.values())
                .allSatisfy(play -> assertThat(play.effort()).isBetween(1, 3))
                .extracting(Play::lifts)
                .contains(ThreeRs.values());
    }

    @ParameterizedTest
    @CsvSource({
        "PURCHASE, AMOT, sala d'attesa, ONE_TO_ONE, KIND_WAIT",
        "PURCHASE, AMOT, corriere, ONE_TO_MANY, KEPT_PROMISE",
        "CONSIDERATION, ZMOT, telefono, ONE_TO_ONE, PERSONAL_FOLLOW_UP",
        "CONSIDERATION, ZMOT, web, ONE_TO_MANY, ANSWER_BEFORE_ASKED",
        "USE, SMOT, phone, ONE_TO_ONE, HOW_DID_IT_GO",
        "USE, SMOT, manual, ONE_TO_MANY, FIRST_STEPS_TOGETHER",
        "USE, SMOT, sign, ONE_TO_MANY, A_FACE_AT_THE_FORK",
        "PURCHASE, FMOT, modulo online, ONE_TO_MANY, ASK_ONCE"
    })
    void a_touchpoint_gets_the_play_that_is_at_home_there(
            Phase phase, MomentType type, String channel, OneToOneOrMany audience, Play fitting) {
        assertThat(best(touchpoint(phase, type, channel, audience, Set.of()), false))
                .isEqualTo(fitting);
    }

    @Test
    void where_many_leave_in_pain_the_apology_comes_first() {
        var repair = touchpoint(Phase.USE, MomentType.SMOT, "in person", OneToOneOrMany.ONE_TO_ONE, Set.of());

        assertThat(best(repair, true)).isEqualTo(Play.OWED_APOLOGY);
        assertThat(best(repair, false)).isNotEqualTo(Play.OWED_APOLOGY);
    }

    @Test
    void people_are_asked_to_recommend_only_where_the_emotional_need_was_met() {
        assertThat(best(
                        touchpoint(Phase.ADVOCACY, MomentType.LMOT, "e-mail", null, Set.of(TriggerOrMedal.MEDAL)),
                        false))
                .isEqualTo(Play.INVITATION_TO_RECOMMEND);
        assertThat(best(touchpoint(Phase.ADVOCACY, MomentType.LMOT, "e-mail", null, Set.of()), false))
                .isEqualTo(Play.WHAT_CAME_OF_IT);
    }

    @Test
    void a_call_is_never_asked_of_a_sign() {
        var sign = touchpoint(Phase.USE, MomentType.SMOT, "cartelli", OneToOneOrMany.ONE_TO_ONE, Set.of());

        assertThat(Play.HOW_DID_IT_GO.fits().score(sign, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "e-mail, WRITTEN",
        "E-Mail, WRITTEN",
        "posta elettronica, WRITTEN",
        "telefonata, VOICE",
        "web shop, SCREEN",
        "di persona, FACE",
        "in person, FACE",
        "Cartelli, SIGN",
        "courier, PLACE"
    })
    void a_channel_is_understood_in_both_languages(String channel, ChannelGroup group) {
        assertThat(ChannelGroup.of(channel)).contains(group);
    }

    @Test
    void a_channel_nobody_knows_is_left_open() {
        assertThat(ChannelGroup.of("carrier pigeon")).isEmpty();
    }

    private static Play best(Touchpoint touchpoint, boolean hurts) {
        return Arrays.stream(Play.values())
                .sorted(Comparator.comparing(
                        play -> -play.fits().score(touchpoint, hurts).orElse(-100)))
                .findFirst()
                .orElseThrow();
    }

    private static Touchpoint touchpoint(
            Phase phase, MomentType type, String channel, OneToOneOrMany audience, Set<TriggerOrMedal> flags) {
        var touchpoint =
                new Journey("Any", CustomerKind.B2C).addStage("Any", phase).addTouchpoint("Any", Scale.ONE_TO_FIVE);
        touchpoint.become(new Touchpoint.Traits(type, channel, audience, null, flags));
        return touchpoint;
    }

    private static Properties texts(String language) throws IOException {
        try (var in = PlayTest.class.getResourceAsStream("/messages/play_" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
