package io.attimo.journey;

import io.quarkus.qute.TemplateData;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One place where the customer meets the company. Its number is its column in every response of the journey. */
@Entity
@Table(name = "touchpoints")
@TemplateData
public class Touchpoint extends JourneyPart {

    /** What a person sets about a touchpoint; any part may be unknown and null. */
    public record Traits(
            MomentType type, String channel, OneToOneOrMany audience, String owner, Set<TriggerOrMedal> flags) {}

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stage_id")
    private Stage stage;

    private String description;

    @Column(updatable = false)
    private int number;

    @Embedded
    private Scale scale;

    @Enumerated(EnumType.STRING)
    private MomentType type;

    private String channel;

    @Enumerated(EnumType.STRING)
    private OneToOneOrMany audience;

    private String owner;

    @Column(name = "is_trigger")
    private boolean trigger;

    @Column(name = "is_medal")
    private boolean medal;

    protected Touchpoint() {}

    Touchpoint(Stage stage, String name, int number, int position, Scale scale) {
        this.stage = stage;
        this.number = number;
        place(position);
        this.scale = scale;
        rename(name);
    }

    public void describe(String description) {
        this.description = Journey.blankToNull(description);
    }

    public void become(Traits traits) {
        type = traits.type();
        channel = Journey.blankToNull(traits.channel());
        audience = traits.audience();
        owner = Journey.blankToNull(traits.owner());
        trigger = traits.flags().contains(TriggerOrMedal.TRIGGER);
        medal = traits.flags().contains(TriggerOrMedal.MEDAL);
    }

    /** Settles what its ratings mean, those given before too: a mark keeps no scale of its own. */
    public void rateOn(Scale scale) {
        this.scale = scale;
    }

    void moveTo(Stage stage, int position) {
        this.stage = stage;
        place(position);
    }

    @Override
    void move(boolean forward) {
        stage.move(this, forward);
    }

    @Override
    Object looks() {
        var looks = fields();
        looks.remove("stage");
        return List.of(looks, scale);
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name());
        fields.put("description", Journey.nullToBlank(description));
        fields.put("stage", stage.id().toString());
        fields.put("channel", Journey.nullToBlank(channel));
        fields.put("audience", audience == null ? "" : audience.name());
        fields.put("owner", Journey.nullToBlank(owner));
        fields.put("type", type == null ? "" : type.name());
        fields.put("flags", flags().stream().map(TriggerOrMedal::name).sorted().collect(Collectors.joining(" ")));
        return fields;
    }

    @Override
    ElementKind sort() {
        return ElementKind.TOUCHPOINT;
    }

    @Override
    Optional<JourneyElement> whole() {
        return Optional.of(stage);
    }

    @Override
    public Journey journey() {
        return stage.journey();
    }

    public boolean is(TriggerOrMedal triggerOrMedal) {
        return triggerOrMedal == TriggerOrMedal.TRIGGER ? trigger : medal;
    }

    public boolean isTrigger() {
        return trigger;
    }

    public boolean isMedal() {
        return medal;
    }

    public Set<TriggerOrMedal> flags() {
        var flags = EnumSet.noneOf(TriggerOrMedal.class);
        if (trigger) {
            flags.add(TriggerOrMedal.TRIGGER);
        }
        if (medal) {
            flags.add(TriggerOrMedal.MEDAL);
        }
        return flags;
    }

    public Stage stage() {
        return stage;
    }

    public String description() {
        return description;
    }

    public int number() {
        return number;
    }

    public Scale scale() {
        return scale;
    }

    public Optional<MomentType> type() {
        return Optional.ofNullable(type);
    }

    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<OneToOneOrMany> audience() {
        return Optional.ofNullable(audience);
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }
}
