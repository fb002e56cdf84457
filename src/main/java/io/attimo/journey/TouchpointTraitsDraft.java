package io.attimo.journey;

import io.attimo.edit.EditConflict;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.TypedText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One touchpoint's line on the page that sets them all.
 *
 * @param fields what stands in it, by the names of {@link Touchpoint#fields()}: as stored, or as typed
 * @param meeting with what others saved meanwhile
 */
public record TouchpointTraitsDraft(Touchpoint touchpoint, Map<String, String> fields, EditConflict meeting)
        implements FormCheck {

    private static final List<String> TEXTS = List.of("channel", "owner");

    static TouchpointTraitsDraft stored(Touchpoint touchpoint) {
        return new TouchpointTraitsDraft(touchpoint, touchpoint.fields(), EditConflict.NONE);
    }

    /** Where the form is silent about this touchpoint, it stands as it is stored. */
    static TouchpointTraitsDraft typed(
            Touchpoint touchpoint, MultivaluedMap<String, String> form, FieldEditHistory fieldEditHistory) {
        var id = touchpoint.id();
        var version = form.getFirst("version-" + id);
        if (version == null) {
            return stored(touchpoint);
        }
        var typed = new LinkedHashMap<String, String>();
        TEXTS.forEach(field ->
                typed.put(field, TypedText.line(form.getFirst(field + "-" + id)).text()));
        typed.put("audience", chosen(OneToOneOrMany.class, form.getFirst("audience-" + id)));
        typed.put("type", chosen(MomentType.class, form.getFirst("type-" + id)));
        typed.put(
                "flags",
                form.getOrDefault("flags-" + id, List.of()).stream()
                        .map(flag -> chosen(TriggerOrMedal.class, flag))
                        .sorted()
                        .collect(Collectors.joining(" ")));
        var editConflict = fieldEditHistory.meet(touchpoint, version(version), typed, List.of());
        return new TouchpointTraitsDraft(touchpoint, editConflict.fields(), editConflict);
    }

    private static <E extends Enum<E>> String chosen(Class<E> list, String sent) {
        return EnumParameter.of(list, sent).map(Enum::name).orElse("");
    }

    /** Whether it says something else than what is stored. */
    boolean isChanged() {
        return !fields.equals(touchpoint.fields());
    }

    boolean isGone() {
        return touchpoint.outOfUse().isPresent();
    }

    @Override
    public void check(FormProblems problems) {
        var words = NameRules.words();
        var name = touchpoint.name();
        meeting.check(problems, name, ending());
        touchpoint
                .outOfUse()
                .ifPresent(gone -> problems.addStale("traits", words.notSavedInBin(name, gone.name(), said())));
        problems.allow(
                        "channel" + ending(),
                        words.labelOf(words.channel(), name),
                        new TypedText(channel()),
                        Journey.LONGEST_NAME)
                .allow(
                        "owner" + ending(),
                        words.labelOf(words.owner(), name),
                        new TypedText(owner()),
                        Journey.LONGEST_NAME);
    }

    /** That of its fields' names. */
    public String ending() {
        return "-" + touchpoint.id();
    }

    /** What was typed into it, in the reader's words. */
    private String said() {
        var words = touchpoint.labels();
        var stored = touchpoint.fields();
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().equals(stored.get(field.getKey())))
                .map(field -> words.label(field.getKey()) + ": " + words.value(field.getKey(), field.getValue()))
                .collect(Collectors.joining("; "));
    }

    Touchpoint.Traits traits() {
        return new Touchpoint.Traits(
                EnumParameter.of(MomentType.class, type()).orElse(null),
                channel(),
                EnumParameter.of(OneToOneOrMany.class, audience()).orElse(null),
                owner(),
                flags().stream()
                        .flatMap(flag -> EnumParameter.of(TriggerOrMedal.class, flag).stream())
                        .collect(Collectors.toSet()));
    }

    public String channel() {
        return fields.get("channel");
    }

    public String audience() {
        return fields.get("audience");
    }

    public String owner() {
        return fields.get("owner");
    }

    public String type() {
        return fields.get("type");
    }

    public List<String> flags() {
        return Stream.of(fields.get("flags").split(" "))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    private static int version(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }
}
