package io.attimo.journey;

import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Problems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One touchpoint's line on the page that sets them all, as stored or as typed.
 *
 * @param version which version of the touchpoint the line was filled in from
 */
public record TraitsLine(
        Touchpoint touchpoint,
        String channel,
        String audience,
        String owner,
        String type,
        List<String> flags,
        int version) {

    /** @param form what was sent; null, or silent about this touchpoint, where it stands as it is stored */
    static TraitsLine of(Touchpoint touchpoint, MultivaluedMap<String, String> form) {
        var id = touchpoint.id();
        if (form == null || !form.containsKey("version-" + id)) {
            return stored(touchpoint);
        }
        return new TraitsLine(
                touchpoint,
                typed(form, "channel-" + id),
                typed(form, "audience-" + id),
                typed(form, "owner-" + id),
                typed(form, "type-" + id),
                form.getOrDefault("flags-" + id, List.of()).stream().sorted().toList(),
                version(form.getFirst("version-" + id)));
    }

    private static TraitsLine stored(Touchpoint touchpoint) {
        return new TraitsLine(
                touchpoint,
                touchpoint.channel().orElse(""),
                touchpoint.audience().map(Audience::name).orElse(""),
                touchpoint.owner().orElse(""),
                touchpoint.type().map(MomentType::name).orElse(""),
                touchpoint.flags().stream().map(Flag::name).sorted().toList(),
                touchpoint.version());
    }

    /** Whether it says something else than what is stored. */
    boolean isChanged() {
        var stored = stored(touchpoint);
        return !(channel.equals(stored.channel)
                && audience.equals(stored.audience)
                && owner.equals(stored.owner)
                && type.equals(stored.type)
                && flags.equals(stored.flags));
    }

    boolean isStale() {
        return version != touchpoint.version();
    }

    void check(Problems problems) {
        var words = Names.words();
        var name = touchpoint.name();
        if (isStale()) {
            problems.add("channel-" + touchpoint.id(), words.changedMeanwhile(name));
        }
        problems.allow(
                        "channel-" + touchpoint.id(),
                        words.labelOf(words.channel(), name),
                        new Typed(channel),
                        Journey.LONGEST_NAME)
                .allow(
                        "owner-" + touchpoint.id(),
                        words.labelOf(words.owner(), name),
                        new Typed(owner),
                        Journey.LONGEST_NAME);
    }

    Touchpoint.Traits traits() {
        return new Touchpoint.Traits(
                Choice.of(MomentType.class, type).orElse(null),
                channel,
                Choice.of(Audience.class, audience).orElse(null),
                owner,
                flags.stream()
                        .flatMap(flag -> Choice.of(Flag.class, flag).stream())
                        .collect(Collectors.toSet()));
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Typed.line(form.getFirst(field)).text();
    }

    private static int version(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }
}
