package io.attimo.mapping;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a mapping's columns go in a journey.
 *
 * @param measures the journey's number for each of {@link Mapping#ratings()}, or {@link #NONE}
 * @param segments the journey's name for each of the mapping's segments
 * @param remarks the touchpoint's id for each of the mapping's comments, or {@link ResponseSnapshot#ON_THE_WHOLE}
 */
public record AppliedMapping(List<Integer> measures, List<String> segments, List<String> remarks) {

    /** The journey has no such touchpoint or outcome yet. */
    public static final int NONE = 0;

    /** What of a mapping the journey contradicts; a journey that does not exist yet contradicts nothing. */
    public static void check(Optional<Journey> journey, Mapping mapping) {
        var problems = new ArrayList<InvalidMapping.Problem>();
        journey.ifPresent(known -> scales(known, mapping, problems));
        for (int i = 0; i < mapping.comments().size(); i++) {
            var name = mapping.comments().get(i).touchpoint();
            boolean named = name == null
                    || mapping.touchpoints().anyMatch(column -> column.name().equals(name))
                    || journey.flatMap(known -> touchpoint(known, name)).isPresent();
            if (!named) {
                var path = "comments[" + i + "].touchpoint";
                problems.add(new InvalidMapping.Problem(path, InvalidMapping.Fault.NO_SUCH_TOUCHPOINT, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
    }

    private static void scales(Journey journey, Mapping mapping, List<InvalidMapping.Problem> problems) {
        var stages = mapping.journey().stages();
        for (int s = 0; s < stages.size(); s++) {
            var stage = journey.stage(stages.get(s).name());
            var columns = stages.get(s).touchpoints();
            for (int t = 0; t < columns.size(); t++) {
                var column = columns.get(t);
                var path = "journey.stages[" + s + "].touchpoints[" + t + "].scale";
                stage.flatMap(known -> known.touchpoint(column.name()))
                        .ifPresent(known -> compare(path, known.scale(), column.scale(), problems));
            }
        }
        for (int i = 0; i < mapping.outcomes().size(); i++) {
            var column = mapping.outcomes().get(i);
            var path = "outcomes[" + i + "].scale";
            journey.outcome(column.name()).ifPresent(known -> compare(path, known.scale(), column.scale(), problems));
        }
    }

    private static void compare(String path, Scale known, Scale asked, List<InvalidMapping.Problem> problems) {
        if (!known.equals(asked)) {
            problems.add(new InvalidMapping.Problem(path, InvalidMapping.Fault.OTHER_SCALE, known.name()));
        }
    }

    public static Journey newJourney(Mapping mapping) {
        var customerKind = mapping.journey().kind();
        return new Journey(mapping.journey().name(), customerKind == null ? CustomerKind.B2C : customerKind);
    }

    /** Extends the journey by what it lacks, brings back what was retired, and replaces nothing. */
    public static AppliedMapping in(Journey journey, Mapping mapping) {
        check(Optional.of(journey), mapping);
        journey.bringBack();
        var measures = new ArrayList<Integer>();
        for (var part : mapping.journey().stages()) {
            var stage = stage(journey, part);
            part.touchpoints()
                    .forEach(column -> measures.add(touchpoint(stage, column).number()));
        }
        for (var column : mapping.outcomes()) {
            measures.add(journey.outcome(column.name())
                    .orElseGet(() -> journey.addOutcome(column.name(), column.scale()))
                    .number());
        }
        var segments = new ArrayList<String>();
        for (var column : mapping.segments()) {
            var segment = journey.segment(column.name()).orElseGet(() -> journey.addSegment(column.name()));
            column.labels().values().forEach(segment::place);
            segments.add(segment.name());
        }
        var remarks = mapping.comments().stream()
                .map(column -> remark(journey, mapping, column.touchpoint()))
                .toList();
        return new AppliedMapping(List.copyOf(measures), List.copyOf(segments), remarks);
    }

    /** The journey's numbers of these of the mapping's ratings, as often as each is among them. */
    public List<Integer> measuresOf(List<Integer> ratings) {
        return ratings.stream().map(measures::get).toList();
    }

    /** The same as far as the journey has it all by now; it stays as it is. */
    public static AppliedMapping known(Journey journey, Mapping mapping) {
        var measures = new ArrayList<Integer>();
        for (var part : mapping.journey().stages()) {
            var stage = journey.stage(part.name());
            part.touchpoints()
                    .forEach(column -> measures.add(stage.flatMap(known -> known.touchpoint(column.name()))
                            .map(Touchpoint::number)
                            .orElse(NONE)));
        }
        mapping.outcomes()
                .forEach(column -> measures.add(
                        journey.outcome(column.name()).map(Outcome::number).orElse(NONE)));
        var segments =
                mapping.segments().stream().map(Mapping.SegmentColumn::name).toList();
        var remarks = mapping.comments().stream()
                .map(column -> knownRemark(journey, mapping, column.touchpoint()))
                .toList();
        return new AppliedMapping(List.copyOf(measures), segments, remarks);
    }

    private static Stage stage(Journey journey, Mapping.StagePart part) {
        var stage = journey.stage(part.name()).orElseGet(() -> journey.addStage(part.name(), part.phase()));
        stage.bringBack();
        if (stage.phase().isEmpty() && part.phase() != null) {
            stage.belongTo(part.phase());
        }
        var needs = stage.needs();
        if (needs.goal() == null && part.goal() != null) {
            stage.need(new Stage.Needs(part.goal(), needs.functional(), needs.emotional()));
        }
        return stage;
    }

    private static Touchpoint touchpoint(Stage stage, Mapping.TouchpointColumn column) {
        var touchpoint =
                stage.touchpoint(column.name()).orElseGet(() -> stage.addTouchpoint(column.name(), column.scale()));
        touchpoint.bringBack();
        var flags = touchpoint.flags();
        flags.addAll(column.flags());
        touchpoint.become(new Touchpoint.Traits(
                touchpoint.type().orElse(column.type()),
                touchpoint.channel().orElse(column.channel()),
                touchpoint.audience().orElse(column.audience()),
                touchpoint.owner().orElse(null),
                flags));
        return touchpoint;
    }

    private static String remark(Journey journey, Mapping mapping, String name) {
        return name == null
                ? ResponseSnapshot.ON_THE_WHOLE
                : remarked(journey, mapping, name).orElseThrow().id().toString();
    }

    /** Of a touchpoint that is not there yet it is a name, under which nothing was ever said. */
    private static String knownRemark(Journey journey, Mapping mapping, String name) {
        return name == null
                ? ResponseSnapshot.ON_THE_WHOLE
                : remarked(journey, mapping, name)
                        .map(touchpoint -> touchpoint.id().toString())
                        .orElse(name);
    }

    private static Optional<Touchpoint> remarked(Journey journey, Mapping mapping, String name) {
        return mapping.journey().stages().stream()
                .filter(part -> part.touchpoints().stream()
                        .anyMatch(column -> column.name().equals(name)))
                .map(part -> journey.stage(part.name())
                        .flatMap(stage -> stage.touchpoint(name))
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> touchpoint(journey, name));
    }

    private static Optional<Touchpoint> touchpoint(Journey journey, String name) {
        return journey.touchpoints().stream()
                .filter(touchpoint -> touchpoint.name().equals(name))
                .findFirst();
    }
}
