package io.attimo.disclosure;

import io.attimo.insight.Sheets;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small journey and what a few dozen invented people said of it: rare labels, rare touchpoints, quiet weeks. */
record SmallSurvey(Journey journey, ResponseMatrix matrix, int weeks) {

    static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    static SmallSurvey of(Random random) {
        var journey = new Journey("Visit", CustomerKind.B2C);
        for (var name : List.of("Arriving", "Waiting")) {
            var stage = journey.addStage(name, null);
            for (int i = 0; i <= random.nextInt(3); i++) {
                stage.addTouchpoint(name + i, Scale.ONE_TO_FIVE)
                        .become(new Touchpoint.Traits(
                                random.nextInt(4) == 0 ? null : MomentType.values()[random.nextInt(2)],
                                random.nextInt(4) == 0 ? null : "channel " + random.nextInt(2),
                                null,
                                null,
                                Set.of()));
            }
        }
        journey.addOutcome("Recommend", Scale.NPS);
        int segments = 1 + random.nextInt(3);
        for (int s = 0; s < segments; s++) {
            journey.addSegment("Segment " + s);
        }
        int weeks = 2 + random.nextInt(4);
        return new SmallSurvey(journey, answers(journey, random, weeks), weeks);
    }

    private static ResponseMatrix answers(Journey journey, Random random, int weeks) {
        var sheets = new Sheets(journey);
        var silence = random.doubles(journey.measures()).map(x -> x * x).toArray();
        boolean manyTimes = random.nextInt(4) == 0;
        boolean allLabelled = random.nextBoolean();
        boolean nested = random.nextInt(3) == 0;
        double rarity = 1 + 2 * random.nextDouble();
        int labels = 2 + random.nextInt(3);
        int people = 12 + random.nextInt(110);
        for (int i = 0; i < people; i++) {
            var marks = new double[journey.measures()];
            for (int m = 0; m < marks.length; m++) {
                marks[m] = random.nextDouble() < silence[m] ? Double.NaN : 1 + random.nextInt(5);
            }
            sheets.says(
                    manyTimes ? random.nextInt(people) : i,
                    MONDAY.plusDays((int) (7 * weeks * Math.sqrt(random.nextDouble()))),
                    marks);
            int first = (int) (labels * Math.pow(random.nextDouble(), rarity));
            for (var segment : journey.segments()) {
                int own = (int) (labels * Math.pow(random.nextDouble(), rarity));
                int label = nested && segment.number() > 1 ? (first == 0 ? own : first) : own;
                if (segment.number() == 1) {
                    label = first;
                }
                if (allLabelled || random.nextInt(12) > 0) {
                    sheets.being(segment, "label " + label);
                }
            }
        }
        return sheets.matrix();
    }

    List<SegmentFilter> labelsOf(Segment segment) {
        var filters = new ArrayList<SegmentFilter>();
        for (int place = 1; place <= segment.labels().size(); place++) {
            filters.add(new SegmentFilter(segment, place));
        }
        return filters;
    }

    /** Of up to two segments. */
    List<View> views() {
        var plain = View.of(journey);
        var views = new ArrayList<View>(List.of(plain));
        var segments = journey.segments();
        for (int s = 0; s < segments.size(); s++) {
            for (var one : labelsOf(segments.get(s))) {
                views.add(plain.only(one));
                for (int t = s + 1; t < segments.size(); t++) {
                    labelsOf(segments.get(t))
                            .forEach(other -> views.add(plain.only(one).only(other)));
                }
            }
        }
        return views;
    }

    WeekRange weeks(int first, int after) {
        return new WeekRange(MONDAY.plusWeeks(first), MONDAY.plusWeeks(after).minusDays(1));
    }
}
