package io.attimo.journey;

import io.attimo.form.FormProblems;
import io.attimo.platform.text.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** A stage as its form has it. */
public record StageDraft(
        @RestForm String name,
        @RestForm String phase,
        @RestForm String goal,
        @RestForm String functional,
        @RestForm String emotional,
        @RestForm int version,
        @RestForm List<String> take,
        @RestForm boolean restore)
        implements JourneyPartDraft<Stage> {

    static StageDraft of(Stage stage) {
        return of(stage.fields(), stage.version(), false);
    }

    private static StageDraft of(Map<String, String> fields, int version, boolean restore) {
        return new StageDraft(
                fields.get("name"),
                fields.get("phase"),
                fields.get("goal"),
                fields.get("functional"),
                fields.get("emotional"),
                version,
                List.of(),
                restore);
    }

    @Override
    public StageDraft with(Map<String, String> fields, int version) {
        return of(fields, version, restore);
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", TypedText.line(name).text());
        fields.put(
                "phase", EnumParameter.of(Phase.class, phase).map(Phase::name).orElse(""));
        fields.put("goal", TypedText.text(goal).text());
        fields.put("functional", TypedText.text(functional).text());
        fields.put("emotional", TypedText.text(emotional).text());
        return fields;
    }

    @Override
    public void check(FormProblems problems, Stage stage) {
        var typedText = TypedText.line(name);
        var words = NameRules.words();
        NameRules.checkFree(
                problems,
                typedText,
                "name",
                () -> stage.journey().stage(typedText.text()).filter(named -> !named.equals(stage)),
                Stage::isRetired);
        problems.allow("goal", words.goal(), TypedText.text(goal), Journey.LONGEST_TEXT)
                .allow("functional", words.functionalNeed(), TypedText.text(functional), Journey.LONGEST_TEXT)
                .allow("emotional", words.emotionalNeed(), TypedText.text(emotional), Journey.LONGEST_TEXT);
    }

    @Override
    public void become(Stage stage) {
        stage.rename(name);
        stage.belongTo(EnumParameter.of(Phase.class, phase).orElse(null));
        stage.need(new Stage.Needs(goal, functional, emotional));
    }
}
