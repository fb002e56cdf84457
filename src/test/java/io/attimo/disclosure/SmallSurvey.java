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
record SmallSurvey(Journey journey, ResponseMatrix matrix, int weeks, int moments) {

    static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    /** Of answers that all came at once. */
    static SmallSurvey of(Random random) {
        return of(random, 1);
    }

    /** Of answers that came at two to five moments, most of them at the first. */
    static SmallSurvey growing(Random random) {
        return of(random, 2 + random.nextInt(4));
    }

    /** Now and then one that is made for a rule which others seldom need. */
    private static SmallSurvey of(Random random, int moments) {
        return switch (random.nextInt(8)) {
            case 0 -> blocks(random, moments);
            case 1 -> cube(random, moments);
            case 2 -> untyped(random, moments);
            default -> any(random, moments);
        };
    }

    /** Two segments of four labels: few people in two blocks of them, many in the others, but for one cell. */
    private static SmallSurvey blocks(Random random, int moments) {
        var journey = asking("Waiting");
        var sheets = new Sheets(journey);
        int odd = random.nextInt(2);
        int person = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                boolean isOdd = row == odd && column == 3 - odd;
                int people = isOdd
                        ? 1 + random.nextInt(4)
                        : row / 2 == column / 2 ? 3 + random.nextInt(2) : 6 + random.nextInt(9);
                for (int i = 0; i < people; i++) {
                    sheets.at(moment(random, moments))
                            .says(person++, MONDAY, 1 + random.nextInt(5))
                            .being(journey.segments().get(0), "row " + row)
                            .being(journey.segments().get(1), "column " + column);
                }
            }
        }
        return new SmallSurvey(journey, sheets.matrix(), 1, moments);
    }

    /** Three segments of two labels, of which some have nobody in common. */
    private static SmallSurvey cube(Random random, int moments) {
        var journey = asking("Waiting");
        journey.addSegment("Depth");
        var sheets = new Sheets(journey);
        boolean isHollow = random.nextBoolean();
        int person = 0;
        for (int cell = 0; cell < 8; cell++) {
            int people =
                    isHollow && cell < 2 ? 0 : random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(8);
            for (int i = 0; i < people; i++) {
                sheets.at(moment(random, moments)).says(person++, MONDAY, 1 + random.nextInt(5));
                for (var segment : journey.segments()) {
                    sheets.being(segment, "label " + (cell >> (3 - segment.number()) & 1));
                }
            }
        }
        return new SmallSurvey(journey, sheets.matrix(), 1, moments);
    }

    /** A stage of which few answered what has no type, or nobody one of two that share theirs. */
    private static SmallSurvey untyped(Random random, int moments) {
        boolean isSilent = random.nextBoolean();
        var journey = new Journey("Visit", CustomerKind.B2C);
        var stage = journey.addStage("Waiting", null);
        for (int i = 0; i < 4; i++) {
            var type = i < 2 ? MomentType.ZMOT : isSilent ? null : MomentType.FMOT;
            stage.addTouchpoint("Waiting" + i, Scale.ONE_TO_FIVE)
                    .become(new Touchpoint.Traits(type, "channel", null, null, Set.of()));
        }
        var sheets = new Sheets(journey);
        int people = 20 + random.nextInt(20);
        int few = 1 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            double mark = 1 + random.nextInt(5);
            double fewMark = i < few ? mark : Double.NaN;
            sheets.at(moment(random, moments))
                    .says(
                            i,
                            MONDAY,
                            isSilent || i < 10 ? mark : Double.NaN,
                            isSilent ? mark : Double.NaN,
                            fewMark,
                            isSilent ? fewMark : mark);
        }
        return new SmallSurvey(journey, sheets.matrix(), 1, moments);
    }

    private static Journey asking(String touchpoint) {
        var journey = new Journey("Visit", CustomerKind.B2C);
        journey.addStage("Arriving", null).addTouchpoint(touchpoint, Scale.ONE_TO_FIVE);
        journey.addOutcome("Recommend", Scale.NPS);
        journey.addSegment("Row");
        journey.addSegment("Column");
        return journey;
    }

    private static int moment(Random random, int moments) {
        return moments == 1 ? 0 : (int) (moments * Math.pow(random.nextDouble(), 2));
    }

    private static SmallSurvey any(Random random, int moments) {
        boolean areTyped = random.nextBoolean();
        var journey = new Journey("Visit", CustomerKind.B2C);
        for (var name : List.of("Arriving", "Waiting")) {
            var stage = journey.addStage(name, null);
            for (int i = 0; i <= random.nextInt(3); i++) {
                stage.addTouchpoint(name + i, Scale.ONE_TO_FIVE)
                        .become(new Touchpoint.Traits(
                                random.nextInt(areTyped ? 4 : 2) == 0 ? null : MomentType.values()[random.nextInt(2)],
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
        return new SmallSurvey(journey, answers(journey, random, weeks, moments), weeks, moments);
    }

    private static ResponseMatrix answers(Journey journey, Random random, int weeks, int moments) {
        var sheets = new Sheets(journey);
        var silence =
                random.doubles(journey.measures()).map(x -> x < .12 ? 1 : x * x).toArray();
        boolean areWeighted = random.nextInt(3) == 0;
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
            sheets.at(moment(random, moments));
            sheets.says(
                    manyTimes ? random.nextInt(people) : i,
                    MONDAY.plusDays((int) (7 * weeks * Math.sqrt(random.nextDouble()))),
                    marks);
            if (areWeighted) {
                sheets.weighing(.25 * (1 + random.nextInt(12)));
            }
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

    /** Of any number of segments; of three and more nothing should be shown. */
    List<View> everyView() {
        var views = new ArrayList<View>(List.of(View.of(journey)));
        for (var segment : journey.segments()) {
            for (var view : List.copyOf(views)) {
                labelsOf(segment).forEach(label -> views.add(view.only(label)));
            }
        }
        return views;
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
