package io.attimo.sample;

import io.attimo.day.DateColumn;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.TriggerOrMedal;
import io.attimo.mapping.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the invented shop's file is read. */
final class ShopMapping {

    private static final Set<String> BLANK = Set.of("");

    private static final Map<Phase, String> STAGES = Map.of(
            Phase.AWARENESS, "Noticing us",
            Phase.CONSIDERATION, "Choosing",
            Phase.PURCHASE, "Buying and receiving",
            Phase.USE, "Using it",
            Phase.RETENTION, "Staying in touch",
            Phase.ADVOCACY, "Telling others");

    private static final Map<Phase, String> GOALS = Map.of(
            Phase.AWARENESS, "Know that good coffee at home is possible",
            Phase.CONSIDERATION, "Find the machine that fits",
            Phase.PURCHASE, "Have it at home without trouble",
            Phase.USE, "A good cup every morning",
            Phase.RETENTION, "Keep it good for years",
            Phase.ADVOCACY, "Let friends have it too");

    private ShopMapping() {}

    static Mapping of(String source) {
        var stages = Stream.of(Phase.values())
                .map(phase -> new Mapping.StagePart(STAGES.get(phase), phase, GOALS.get(phase), touchpoints(phase)))
                .toList();
        return new Mapping(
                new Mapping.Course("A coffee machine for home", CustomerKind.B2C, stages),
                ShopSurvey.RESPONDENT,
                new DateColumn(ShopSurvey.DAY, "yyyy-MM-dd", null, null),
                source,
                List.of(
                        new Mapping.OutcomeColumn("Satisfaction", ShopSurvey.SATISFACTION, Scale.ONE_TO_FIVE, BLANK),
                        new Mapping.OutcomeColumn("Recommend", ShopSurvey.RECOMMENDING, Scale.NPS, BLANK)),
                List.of(segment(ShopSurvey.COUNTRY), segment(ShopSurvey.CUSTOMER)),
                ShopComments.TOPICS.stream().map(ShopMapping::comments).toList());
    }

    private static List<Mapping.TouchpointColumn> touchpoints(Phase phase) {
        return ShopQuestion.ALL.stream()
                .filter(question -> question.phase() == phase)
                .map(ShopMapping::touchpoint)
                .collect(Collectors.toList());
    }

    private static Mapping.TouchpointColumn touchpoint(ShopQuestion question) {
        return new Mapping.TouchpointColumn(
                question.touchpoint(),
                question.touchpoint(),
                null,
                Scale.ONE_TO_FIVE,
                null,
                null,
                BLANK,
                question.type(),
                question.channel(),
                question.audience(),
                flags(question.touchpoint()));
    }

    private static Set<TriggerOrMedal> flags(String touchpoint) {
        return switch (touchpoint) {
            case "Advertisements" -> Set.of(TriggerOrMedal.TRIGGER);
            case "Everyday use" -> Set.of(TriggerOrMedal.MEDAL);
            default -> Set.of();
        };
    }

    private static Mapping.SegmentColumn segment(String name) {
        return new Mapping.SegmentColumn(name, name, Map.of(), null, BLANK);
    }

    private static Mapping.CommentColumn comments(String topic) {
        boolean isOfAll = topic.equals(ShopComments.GENERAL);
        return new Mapping.CommentColumn(ShopComments.column(topic), isOfAll ? null : topic);
    }
}
