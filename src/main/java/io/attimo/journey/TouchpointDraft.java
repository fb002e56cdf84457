package io.attimo.journey;

import io.attimo.form.FormProblems;
import io.attimo.platform.text.TypedText;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A touchpoint as its form has it.
 *
 * @param stage the id of the stage it is to belong to
 */
public record TouchpointDraft(
        @RestForm String name,
        @RestForm String description,
        @RestForm UUID stage,
        @RestForm String channel,
        @RestForm String audience,
        @RestForm String owner,
        @RestForm String type,
        @RestForm List<String> flags,
        @RestForm int version,
        @RestForm List<String> take,
        @RestForm boolean restore)
        implements JourneyPartDraft<Touchpoint> {

    static TouchpointDraft of(Touchpoint touchpoint) {
        return of(touchpoint.fields(), touchpoint.version(), false);
    }

    private static TouchpointDraft of(Map<String, String> fields, int version, boolean restore) {
        var flags = fields.get("flags");
        return new TouchpointDraft(
                fields.get("name"),
                fields.get("description"),
                UUID.fromString(fields.get("stage")),
                fields.get("channel"),
                fields.get("audience"),
                fields.get("owner"),
                fields.get("type"),
                flags.isEmpty() ? List.of() : List.of(flags.split(" ")),
                version,
                List.of(),
                restore);
    }

    /** Left in its stage, where the one that was chosen cannot be had. */
    TouchpointDraft stayingIn(Stage stage) {
        return new TouchpointDraft(
                name, description, stage.id(), channel, audience, owner, type, flags, version, take, restore);
    }

    @Override
    public TouchpointDraft with(Map<String, String> fields, int version) {
        return of(fields, version, restore);
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", TypedText.line(name).text());
        fields.put("description", TypedText.text(description).text());
        if (stage != null) {
            fields.put("stage", stage.toString());
        }
        fields.put("channel", TypedText.line(channel).text());
        fields.put(
                "audience",
                EnumParameter.of(OneToOneOrMany.class, audience)
                        .map(OneToOneOrMany::name)
                        .orElse(""));
        fields.put("owner", TypedText.line(owner).text());
        fields.put(
                "type",
                EnumParameter.of(MomentType.class, type).map(MomentType::name).orElse(""));
        fields.put("flags", chosenFlags().map(TriggerOrMedal::name).sorted().collect(Collectors.joining(" ")));
        return fields;
    }

    @Override
    public void check(FormProblems problems, Touchpoint touchpoint) {
        var typedText = TypedText.line(name);
        var words = NameRules.words();
        var home = home(touchpoint);
        NameRules.checkFree(
                problems,
                typedText,
                "name",
                () -> home.touchpoint(typedText.text()).filter(named -> !named.equals(touchpoint)),
                Touchpoint::isRetired);
        if (home.isRetired() && !home.equals(touchpoint.stage())) {
            problems.add("stage", words.stageRetired(home.name()));
        }
        problems.allow("description", words.description(), TypedText.text(description), Journey.LONGEST_TEXT)
                .allow("channel", words.channel(), TypedText.line(channel), Journey.LONGEST_NAME)
                .allow("owner", words.owner(), TypedText.line(owner), Journey.LONGEST_NAME);
    }

    @Override
    public void become(Touchpoint touchpoint) {
        touchpoint.rename(name);
        touchpoint.describe(description);
        touchpoint.become(traits());
        if (!home(touchpoint).equals(touchpoint.stage())) {
            home(touchpoint).take(touchpoint);
        }
    }

    private Stage home(Touchpoint touchpoint) {
        return touchpoint.journey().stage(stage).orElseThrow(NotFoundException::new);
    }

    private Touchpoint.Traits traits() {
        return new Touchpoint.Traits(
                EnumParameter.of(MomentType.class, type).orElse(null),
                channel,
                EnumParameter.of(OneToOneOrMany.class, audience).orElse(null),
                owner,
                chosenFlags().collect(Collectors.toSet()));
    }

    private Stream<TriggerOrMedal> chosenFlags() {
        return flags.stream().flatMap(flag -> EnumParameter.of(TriggerOrMedal.class, flag).stream());
    }
}
