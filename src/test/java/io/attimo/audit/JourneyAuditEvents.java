package io.attimo.audit;

import static io.attimo.audit.AuditEventKind.*;

import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.JourneyElement;
import io.attimo.journey.JourneyPart;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is done to journeys, stages and touchpoints, and a score that is recorded by hand. */
@Singleton
class JourneyAuditEvents {

    private static final Duration LONG_AGO = Duration.ofDays(31);

    private final Journeys journeys;
    private final Bin bin;

    JourneyAuditEvents(Journeys journeys, Bin bin) {
        this.journeys = journeys;
        this.bin = bin;
    }

    List<AuditEventCase> rows() {
        return List.of(
                new AuditEventCase(JOURNEY_MADE, "JourneyPages", JourneyAuditEvents::makes),
                new AuditEventCase(
                        JOURNEY_MADE,
                        "OnboardingPages",
                        company -> company.visits("/welcome/beginning")
                                .fills("start", "B2C")
                                .presses("Begin")
                                .text("h1")),
                new AuditEventCase(JOURNEY_CHANGED, "JourneyPages", company -> {
                    company.visits(page(company)).fills("name", "Renamed").presses("Save name");
                    return "Renamed";
                }),
                new AuditEventCase(JOURNEY_CHANGED, "OutcomeScalePages", company -> {
                    var journey = drawn(company);
                    company.visits("/journeys/%s/outcomes/%s/scale"
                                    .formatted(
                                            journey.id(),
                                            journey.outcomes().get(0).id()))
                            .fills("scale", "5-1")
                            .presses("Show what would change")
                            .presses("Change the scale");
                    return "Visit";
                }),
                new AuditEventCase(JOURNEY_RETIRED, "ElementKind by JourneyPages", company -> {
                    company.visits(page(company)).presses("Put journey in the bin");
                    return "Visit";
                }),
                new AuditEventCase(
                        JOURNEY_EMPTIED,
                        "ElementKind by BinnedElements",
                        company -> emptied(company, journey -> journey)),
                new AuditEventCase(STAGE_ADDED, "StagePages", company -> {
                    company.visits(page(company)).fills("stage", "Leaving").presses("Add stage");
                    return "Leaving";
                }),
                new AuditEventCase(
                        STAGE_CHANGED,
                        "ElementKind by JourneyPartSaving",
                        company -> saves(company, "stages", "Waiting")),
                new AuditEventCase(
                        STAGE_CHANGED, "ElementKind by StageAndTouchpointPages", company -> moves(company, "Waiting")),
                new AuditEventCase(
                        STAGE_RETIRED,
                        "ElementKind by StageAndTouchpointPages",
                        company -> retires(company, "Waiting")),
                new AuditEventCase(
                        STAGE_EMPTIED,
                        "ElementKind by BinnedElements",
                        company -> emptied(company, journey -> part(journey, "Waiting"))),
                new AuditEventCase(TOUCHPOINT_ADDED, "TouchpointEditPages", company -> {
                    company.visits(page(company)).fills("name", "Wi-Fi").pressesThe(".editor__add button");
                    return "Wi-Fi";
                }),
                new AuditEventCase(
                        TOUCHPOINT_CHANGED,
                        "ElementKind by JourneyPartSaving",
                        company -> saves(company, "touchpoints", "Signs")),
                new AuditEventCase(
                        TOUCHPOINT_CHANGED,
                        "ElementKind by StageAndTouchpointPages",
                        company -> moves(company, "Signs")),
                new AuditEventCase(TOUCHPOINT_CHANGED, "ElementKind by AllTouchpointTraitsPages", company -> {
                    var journey = drawn(company);
                    company.visits("/journeys/" + journey.id() + "/traits")
                            .fills("channel-" + part(journey, "Signs").id(), "Web")
                            .presses("Save all");
                    return "Signs";
                }),
                new AuditEventCase(TOUCHPOINT_CHANGED, "ScaleChangePages", company -> {
                    var journey = drawn(company);
                    company.visits("/journeys/%s/touchpoints/%s/scale"
                                    .formatted(
                                            journey.id(), part(journey, "Signs").id()))
                            .fills("scale", "5-1")
                            .presses("Show what would change")
                            .presses("Change the scale");
                    return "Signs";
                }),
                new AuditEventCase(
                        TOUCHPOINT_RETIRED,
                        "ElementKind by StageAndTouchpointPages",
                        company -> retires(company, "Signs")),
                new AuditEventCase(
                        TOUCHPOINT_EMPTIED,
                        "ElementKind by BinnedElements",
                        company -> emptied(company, journey -> part(journey, "Signs"))),
                new AuditEventCase(BROUGHT_BACK, "BinPages", company -> {
                    retires(company, "Signs");
                    company.visits("/bin").presses("Bring back");
                    return "Signs";
                }),
                new AuditEventCase(BROUGHT_BACK, "JourneyPartSaving", company -> {
                    var journey = drawn(company);
                    var form = company.visits(edit(journey, "touchpoints", "Signs"));
                    retire(company, journey, "Signs");
                    form.presses("Save").presses("Bring back and save");
                    return "Signs";
                }),
                new AuditEventCase(SCORE_RECORDED, "ScorePages", company -> {
                    company.visits("/journeys/" + drawn(company).id() + "/scores")
                            .fills("rating", "4")
                            .presses("Record score");
                    return "Parking";
                }));
    }

    private static String makes(Company company) {
        company.visits("/journeys")
                .fills("name", "Made by hand")
                .fills("kind", "B2C")
                .fills("start", "empty")
                .presses("Make journey");
        return "Made by hand";
    }

    private String saves(Company company, String kind, String name) {
        company.visits(edit(drawn(company), kind, name))
                .fills("name", name + " too")
                .presses("Save");
        return name + " too";
    }

    private String moves(Company company, String name) {
        company.visits(page(company)).presses("Move " + name + " up");
        return name;
    }

    private String retires(Company company, String name) {
        return retire(company, drawn(company), name);
    }

    private static String retire(Company company, Journey journey, String name) {
        company.alice()
                .posts("/journeys/%s/parts/%s/retirement"
                        .formatted(journey.id(), part(journey, name).id()));
        return name;
    }

    private String emptied(Company company, Function<Journey, JourneyElement> which) {
        var drawn = drawn(company);
        return company.within(() -> {
            var journeyElement = which.apply(journeys.get(drawn.id()));
            bin.take(
                    journeyElement,
                    new Retirement(Actor.named("Alice Conti"), Instant.now().minus(LONG_AGO)));
            return journeyElement.name();
        });
    }

    private String page(Company company) {
        return "/journeys/" + drawn(company).id() + "/edit";
    }

    private static String edit(Journey journey, String kind, String name) {
        return "/journeys/%s/%s/%s/edit"
                .formatted(journey.id(), kind, part(journey, name).id());
    }

    private Journey drawn(Company company) {
        return company.within(() -> {
            var visit = new Journey("Visit", CustomerKind.B2C);
            var arriving = visit.addStage("Arriving", null);
            arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            arriving.addTouchpoint("Signs", Scale.ONE_TO_FIVE);
            visit.addStage("Waiting", null);
            visit.addOutcome("Overall", Scale.ONE_TO_FIVE);
            return journeys.add(visit);
        });
    }

    private static JourneyPart part(Journey journey, String name) {
        return journey.stage(name)
                .<JourneyPart>map(stage -> stage)
                .or(() -> journey.touchpoints().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElseThrow();
    }
}
