package io.attimo.journey;

import io.attimo.edit.FieldLabels;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of a journey's pieces and what stands in them, in the reader's language. */
record JourneyFieldLabels(Journey journey) implements FieldLabels {

    @Override
    public String label(String field) {
        var words = NameRules.words();
        return switch (field) {
            case "name" -> words.name();
            case "phase" -> words.phaseLabel();
            case "goal" -> words.goal();
            case "functional" -> words.functionalNeed();
            case "emotional" -> words.emotionalNeed();
            case "description" -> words.description();
            case "stage" -> words.stage();
            case "channel" -> words.channel();
            case "audience" -> words.audienceLabel();
            case "owner" -> words.owner();
            case "type" -> words.typeLabel();
            case "flags" -> words.flags();
            default -> throw new IllegalArgumentException(field);
        };
    }

    @Override
    public String value(String field, String stored) {
        var words = NameRules.words();
        if (stored.isEmpty()) {
            return words.notSet();
        }
        return switch (field) {
            case "phase" -> words.phase(Phase.valueOf(stored));
            case "audience" -> words.audience(OneToOneOrMany.valueOf(stored));
            case "type" -> words.type(MomentType.valueOf(stored));
            case "stage" ->
                journey.stage(UUID.fromString(stored)).map(JourneyElement::name).orElse("");
            case "flags" ->
                Arrays.stream(stored.split(" "))
                        .map(flag -> words.flag(TriggerOrMedal.valueOf(flag)))
                        .collect(Collectors.joining(", "));
            default -> stored;
        };
    }
}
