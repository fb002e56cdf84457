package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.insight.JourneyReading;
import io.attimo.insight.Sheets;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.FormerAnswers;
import io.attimo.response.ImportDeed;
import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a later file corrects may stand one way in a total and another in its parts: what follows is the one less the other. */
class CorrectedAnswersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final int MINIMUM = 5;

    private record Answer(LocalDate day, double mark, String spoken, String why) {}

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint desk = journey.addStage("Checking in", null).addTouchpoint("Desk", Scale.ONE_TO_FIVE);
    private final Segment language = journey.addSegment("Language");
    private final Segment purpose = journey.addSegment("Purpose");
    private final Map<Integer, Answer> now = new HashMap<>();
    private final Map<Integer, ImportDeed> changedBy = new HashMap<>();
    private final List<Integer> former = new ArrayList<>();
    private final List<Answer> formerAnswers = new ArrayList<>();
    private final List<ImportDeed> came = new ArrayList<>();
    private final List<ImportDeed> went = new ArrayList<>();
    private final ImportDeed first = new ImportDeed(new UUID(1, 0), 0);
    private final ImportDeed second = new ImportDeed(new UUID(1, 1), 0);

    private void say(int people, String spoken, String why) {
        for (int i = 0; i < people; i++) {
            now.put(now.size(), new Answer(MONDAY, 4, spoken, why));
        }
    }

    /** By the second file. */
    private void correct(int who, Answer answer) {
        former.add(who);
        formerAnswers.add(now.put(who, answer));
        came.add(changedBy.put(who, second));
        went.add(second);
    }

    private ResponseMatrix matrix(List<Integer> who, List<Answer> answers) {
        var sheets = new Sheets(journey).by(first.importId());
        for (int i = 0; i < who.size(); i++) {
            var answer = answers.get(i);
            sheets.says(who.get(i), answer.day, answer.mark);
            if (answer.spoken != null) {
                sheets.being(language, answer.spoken);
            }
            if (answer.why != null) {
                sheets.being(purpose, answer.why);
            }
        }
        var rows = sheets.matrix();
        var marks = new double[][] {rows.marks(1)};
        var places = new short[2][who.size()];
        for (int i = 0; i < who.size(); i++) {
            places[0][i] = (short) rows.place(1, i);
            places[1][i] = (short) rows.place(2, i);
        }
        var ids = who.stream().map(each -> new UUID(0, each)).toArray(UUID[]::new);
        var imports = who.stream().map(each -> first.importId()).toArray(UUID[]::new);
        return new ResponseMatrix(
                ids,
                who.stream().mapToLong(Integer::longValue).toArray(),
                IntStream.range(0, who.size()).map(rows::day).toArray(),
                marks,
                places,
                null,
                imports,
                new long[who.size()]);
    }

    private FormerAnswers formerAnswers() {
        var cameAnew = new HashMap<UUID, ImportDeed>();
        changedBy.forEach((who, deed) -> cameAnew.put(new UUID(0, who), deed));
        return new FormerAnswers(matrix(former, formerAnswers), came, went, cameAnew);
    }

    private ResponseMatrix matrix() {
        var who = List.copyOf(now.keySet());
        return matrix(who, who.stream().map(now::get).toList());
    }

    private JourneyReading look(ImportDeed... through) {
        var answers = JourneyAnswers.of(matrix(), ArrivalOrder.of(List.of(through)), formerAnswers());
        var view = View.of(journey)
                .only(new SegmentFilter(language, language.placeOf("German").orElseThrow()))
                .only(new SegmentFilter(purpose, purpose.placeOf("Work").orElseThrow()));
        return JourneyReading.of(answers.seenBy(Audience.FIGURES), view, MINIMUM, Audience.FIGURES);
    }

    private void correctSixWhoSpeakEnglish() {
        IntStream.range(40, 46).forEach(who -> correct(who, new Answer(MONDAY, 1, "English", null)));
    }

    /** Of the sixteen who speak German they would be what is left without those who come for work, as these stood before. */
    @Test
    void four_without_a_purpose_do_not_follow_once_a_fifth_lost_theirs() {
        say(12, "German", "Work");
        say(4, "German", null);
        say(20, "English", "Work");
        say(20, "English", null);

        assertThat(look(first).isHidden()).isTrue();

        correct(0, new Answer(MONDAY, 4, "German", null));
        correctSixWhoSpeakEnglish();

        assertThat(look(first, second).isHidden()).isTrue();
    }

    @Test
    void the_cell_is_shown_when_five_of_it_lost_theirs() {
        say(12, "German", "Work");
        say(4, "German", null);
        say(20, "English", "Work");
        say(20, "English", null);
        IntStream.range(0, 5).forEach(who -> correct(who, new Answer(MONDAY, 4, "German", null)));

        assertThat(look(first, second).respondents()).isEqualTo(7);
    }

    private RespondentSets sets() {
        var versions = AnswerVersions.of(matrix(), formerAnswers());
        return new RespondentSets(versions, RespondentIndex.behind(versions.matrix()));
    }

    private BitSet those(RespondentSets sets, String spoken) {
        return sets.of(List.of(AnswerColumnKey.of(desk)), List.of(new SegmentPlace(1, language.place(spoken))));
    }

    /** Three of the five who said Ladin are left in the total, with two who gave no language. */
    @Test
    void hidden_labels_are_counted_as_their_total_has_them() {
        say(5, "Ladin", null);
        say(20, "German", null);
        say(2, null, null);
        correct(0, new Answer(MONDAY, 4, null, null));
        correct(1, new Answer(MONDAY, 4, null, null));
        var sets = sets();
        var whole = sets.of(List.of(AnswerColumnKey.of(desk)), List.of());
        var labels = new BitSet[] {null, those(sets, "Ladin"), those(sets, "German")};
        IntStream.range(0, sets.size())
                .filter(row -> labels[1].get(row) && sets.person(row) < 2)
                .forEach(whole::clear);
        var hidden = new boolean[] {false, true, false};

        new LabelSuppression(sets, List.of(AnswerColumnKey.of(desk)), 1, whole, labels, hidden, MINIMUM, HidingRule.ALL)
                .settle();

        assertThat(hidden[2]).isTrue();
    }

    @Test
    void one_who_says_otherwise_is_left_alone_beside_four_of_another_day() {
        say(5, "Before", null);
        for (int i = 0; i < 4; i++) {
            correct(i, new Answer(MONDAY.plusDays(1), 4, "After", null));
        }
        correct(4, new Answer(MONDAY, 1, "After", null));
        var sets = sets();

        assertThat(sets.peopleBetween(
                        List.of(AnswerColumnKey.of(desk)), those(sets, "After"), those(sets, "Before"), 5))
                .isEqualTo(1);
    }

    @Test
    void who_stands_in_two_parts_and_not_in_the_total_is_left_twice() {
        say(1, "Before", null);
        correct(0, new Answer(MONDAY, 4, "After", null));
        var sets = sets();
        var both = those(sets, "Before");
        both.or(those(sets, "After"));

        assertThat(sets.difference(List.of(AnswerColumnKey.of(desk)), new BitSet(), both)
                        .isEmpty())
                .isFalse();
    }
}
