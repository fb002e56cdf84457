package io.attimo.journey;

import io.quarkus.qute.TemplateData;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Filter;

/** The path a customer walks, stage by stage, as its owner believes it to be. */
@Entity
@Table(name = "journeys")
@TemplateData
public class Journey extends JourneyElement {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_TEXT = 2_000;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private int measures;

    /** Raised by those who write answers, in a statement of their own: storing this record must not put it back. */
    @Column(updatable = false)
    private long answersRevision;

    @Column(updatable = false)
    private long answersRemovedAt;

    /** The revision that was told last which rows it is about: the version before raises it without saying so. */
    @Column(updatable = false)
    private long answersToldAt;

    @Filter(name = OF_TENANT, condition = IS_OF_TENANT)
    @OneToMany(mappedBy = "journey", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Stage> stages = new ArrayList<>();

    @Filter(name = OF_TENANT, condition = IS_OF_TENANT)
    @OneToMany(mappedBy = "journey", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Outcome> outcomes = new ArrayList<>();

    @Filter(name = OF_TENANT, condition = IS_OF_TENANT)
    @OneToMany(mappedBy = "journey", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Segment> segments = new ArrayList<>();

    protected Journey() {}

    public Journey(String name, CustomerKind customerKind) {
        this.kind = customerKind;
        rename(name);
    }

    public Stage addStage(String name, Phase phase) {
        var stage = new Stage(this, name, phase, JourneyPart.placeBehind(stages));
        stages.add(stage);
        return stage;
    }

    public Outcome addOutcome(String name, Scale scale) {
        var outcome = new Outcome(this, name, nextMeasure(), outcomes.size() + 1, scale);
        outcomes.add(outcome);
        return outcome;
    }

    public Segment addSegment(String name) {
        var segment = new Segment(this, name, segments.size() + 1);
        segments.add(segment);
        return segment;
    }

    /** Puts the stage one place nearer the front of those still in use, or the back. */
    public void move(Stage stage, boolean forward) {
        swap(stages, stage, forward, Stage::isRetired);
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).place(i + 1);
        }
    }

    @Override
    void letGo(JourneyElement part) {
        stages.remove(part);
    }

    void fetch() {
        stages.forEach(Stage::fetch);
        Hibernate.initialize(outcomes);
        Hibernate.initialize(segments);
    }

    int nextMeasure() {
        return ++measures;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("name", name());
    }

    @Override
    ElementKind sort() {
        return ElementKind.JOURNEY;
    }

    @Override
    Optional<JourneyElement> whole() {
        return Optional.empty();
    }

    @Override
    public Journey journey() {
        return this;
    }

    public CustomerKind kind() {
        return kind;
    }

    /** How many columns a response of this journey may have: touchpoints and outcomes are numbered from 1 to this. */
    public int measures() {
        return measures;
    }

    /** Another number for other answers; as it was when this record was read. */
    public long answersRevision() {
        return answersRevision;
    }

    /** Whether answers of this revision have only been added to or corrected since, in rows that say so. */
    public boolean hasStillAnswersOf(long revision) {
        return answersToldAt == answersRevision && answersRemovedAt <= revision && revision <= answersRevision;
    }

    /** Those in use, in order. */
    public List<Stage> stages() {
        return stages.stream().filter(stage -> !stage.isRetired()).toList();
    }

    /** The touchpoints in use of the stages in use, in order. */
    public List<Touchpoint> touchpoints() {
        return stages().stream().flatMap(stage -> stage.touchpoints().stream()).toList();
    }

    Stream<Stage> everyStage() {
        return stages.stream();
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The one that the journey is steered by: the first. */
    public Optional<Outcome> leadingOutcome() {
        return outcomes.stream().findFirst();
    }

    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    public Optional<Stage> stage(String name) {
        return named(stages.stream(), name, Stage::name);
    }

    public Optional<Outcome> outcome(String name) {
        return named(outcomes.stream(), name, Outcome::name);
    }

    public Optional<Segment> segment(String name) {
        return named(segments.stream(), name, Segment::name);
    }

    /** In use or retired. */
    public Optional<Stage> stage(UUID id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** In use or retired, as its stage may be. */
    public Optional<Touchpoint> touchpoint(UUID id) {
        return stages.stream()
                .flatMap(Stage::everyTouchpoint)
                .filter(touchpoint -> touchpoint.id().equals(id))
                .findFirst();
    }

    /** A stage or a touchpoint, in use or retired. */
    public Optional<JourneyPart> part(UUID id) {
        return stage(id).map(JourneyPart.class::cast).or(() -> touchpoint(id));
    }

    public Stream<JourneyElement> pieces() {
        return Stream.concat(
                Stream.of(this),
                stages.stream().flatMap(stage -> Stream.concat(Stream.of(stage), stage.everyTouchpoint())));
    }

    /** The journey itself, or a part of it. */
    Optional<JourneyElement> piece(UUID id) {
        return id().equals(id) ? Optional.of(this) : part(id).map(JourneyElement.class::cast);
    }

    /** Whether it consists of the same as another, part by part: then nobody has drawn anything else since. */
    public boolean isDrawnLike(Journey other) {
        return drawing().equals(other.drawing());
    }

    private List<Object> drawing() {
        var drawing = new ArrayList<Object>();
        pieces().forEach(journeyElement ->
                drawing.add(List.of(journeyElement.sort(), journeyElement.isRetired(), journeyElement.looks())));
        outcomes.forEach(outcome -> drawing.add(List.of(outcome.name(), outcome.scale())));
        segments.forEach(segment -> drawing.add(segment.name()));
        return drawing;
    }

    private static <T> Optional<T> named(Stream<T> all, String name, Function<T, String> naming) {
        return all.filter(each -> naming.apply(each).equals(name.strip())).findFirst();
    }

    static <T> void swap(List<T> all, T one, boolean forward, Predicate<T> passedOver) {
        int from = all.indexOf(one);
        int to = from + (forward ? -1 : 1);
        while (to >= 0 && to < all.size() && passedOver.test(all.get(to))) {
            to += forward ? -1 : 1;
        }
        if (to >= 0 && to < all.size()) {
            Collections.swap(all, from, to);
        }
    }

    static String nullToBlank(String text) {
        return text == null ? "" : text;
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
