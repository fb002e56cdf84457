package io.attimo.journey;

import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Problems;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A touchpoint as its form has it.
 *
 * @param stage the id of the stage it is to belong to
 * @param version which version of the touchpoint the form was filled in from
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
        @RestForm int version) {

    static TouchpointDraft of(Touchpoint touchpoint) {
        return new TouchpointDraft(
                touchpoint.name(),
                touchpoint.description(),
                touchpoint.stage().id(),
                touchpoint.channel().orElse(""),
                touchpoint.audience().map(Audience::name).orElse(""),
                touchpoint.owner().orElse(""),
                touchpoint.type().map(MomentType::name).orElse(""),
                touchpoint.flags().stream().map(Flag::name).toList(),
                touchpoint.version());
    }

    Problems problems(Touchpoint touchpoint) {
        var typed = Typed.line(name);
        var words = Names.words();
        return Names.checkFree(
                        typed,
                        "name",
                        () -> home(touchpoint).touchpoint(typed.text()).filter(named -> !named.equals(touchpoint)),
                        Touchpoint::isRetired)
                .allow("description", words.description(), Typed.text(description), Journey.LONGEST_TEXT)
                .allow("channel", words.channel(), Typed.line(channel), Journey.LONGEST_NAME)
                .allow("owner", words.owner(), Typed.line(owner), Journey.LONGEST_NAME);
    }

    void become(Touchpoint touchpoint) {
        touchpoint.rename(Typed.line(name).text());
        touchpoint.describe(Typed.text(description).text());
        touchpoint.become(traits());
        if (!home(touchpoint).equals(touchpoint.stage())) {
            home(touchpoint).take(touchpoint);
        }
    }

    private Stage home(Touchpoint touchpoint) {
        return stage == null
                ? touchpoint.stage()
                : touchpoint.stage().journey().stage(stage).orElseThrow(NotFoundException::new);
    }

    private Touchpoint.Traits traits() {
        return new Touchpoint.Traits(
                Choice.of(MomentType.class, type).orElse(null),
                Typed.line(channel).text(),
                Choice.of(Audience.class, audience).orElse(null),
                Typed.line(owner).text(),
                flags.stream()
                        .flatMap(flag -> Choice.of(Flag.class, flag).stream())
                        .collect(Collectors.toSet()));
    }
}
