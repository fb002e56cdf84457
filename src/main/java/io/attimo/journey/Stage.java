package io.attimo.journey;

import io.quarkus.qute.TemplateData;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Filter;

/** A stretch of the journey with one goal, one functional and one emotional need. */
@Entity
@Table(name = "stages")
@TemplateData
public class Stage extends JourneyPart {

    /** What the customer wants of a stage; any part may be null. */
    public record Needs(String goal, String functional, String emotional) {
        public static final Needs UNKNOWN = new Needs(null, null, null);
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "journey_id")
    private Journey journey;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private String goal;
    private String functionalNeed;
    private String emotionalNeed;

    @Filter(name = OF_TENANT, condition = IS_OF_TENANT)
    @OneToMany(mappedBy = "stage", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Touchpoint> touchpoints = new ArrayList<>();

    protected Stage() {}

    Stage(Journey journey, String name, Phase phase, int position) {
        this.journey = journey;
        this.phase = phase;
        place(position);
        rename(name);
    }

    public void belongTo(Phase phase) {
        this.phase = phase;
    }

    public void need(Needs needs) {
        goal = Journey.blankToNull(needs.goal());
        functionalNeed = Journey.blankToNull(needs.functional());
        emotionalNeed = Journey.blankToNull(needs.emotional());
    }

    public Touchpoint addTouchpoint(String name, Scale scale) {
        var touchpoint = new Touchpoint(this, name, journey.nextMeasure(), placeBehind(touchpoints), scale);
        touchpoints.add(touchpoint);
        return touchpoint;
    }

    /** Puts the touchpoint one place nearer the front of those still in use, or the back. */
    public void move(Touchpoint touchpoint, boolean forward) {
        Journey.swap(touchpoints, touchpoint, forward, Touchpoint::isRetired);
        for (int i = 0; i < touchpoints.size(); i++) {
            touchpoints.get(i).place(i + 1);
        }
    }

    public void take(Touchpoint touchpoint) {
        touchpoint.stage().touchpoints.remove(touchpoint);
        touchpoint.moveTo(this, placeBehind(touchpoints));
        touchpoints.add(touchpoint);
    }

    void fetch() {
        Hibernate.initialize(touchpoints);
    }

    public Optional<Touchpoint> touchpoint(String name) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.name().equals(name.strip()))
                .findFirst();
    }

    @Override
    void move(boolean forward) {
        journey.move(this, forward);
    }

    @Override
    void letGo(JourneyElement part) {
        touchpoints.remove(part);
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name());
        fields.put("phase", phase == null ? "" : phase.name());
        fields.put("goal", Journey.nullToBlank(goal));
        fields.put("functional", Journey.nullToBlank(functionalNeed));
        fields.put("emotional", Journey.nullToBlank(emotionalNeed));
        return fields;
    }

    @Override
    ElementKind sort() {
        return ElementKind.STAGE;
    }

    @Override
    Optional<JourneyElement> whole() {
        return Optional.of(journey);
    }

    @Override
    public Journey journey() {
        return journey;
    }

    public Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    public Needs needs() {
        return new Needs(goal, functionalNeed, emotionalNeed);
    }

    /** Those in use, in order. */
    public List<Touchpoint> touchpoints() {
        return touchpoints.stream()
                .filter(touchpoint -> !touchpoint.isRetired())
                .toList();
    }

    Stream<Touchpoint> everyTouchpoint() {
        return touchpoints.stream();
    }
}
