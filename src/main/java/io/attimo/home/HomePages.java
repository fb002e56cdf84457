package io.attimo.home;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.insight.Importances;
import io.attimo.insight.Looks;
import io.attimo.insight.Reading;
import io.attimo.insight.View;
import io.attimo.journey.Bin;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.web.Go;
import io.attimo.score.Answers;
import io.attimo.suggestion.Advice;
import io.attimo.suggestion.Advisor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What a member sees first: where it hurts, how sure we are, what next. */
@Path("/home")
@Allowed(Role.VIEWER)
class HomePages {

    @CheckedTemplate(basePath = "home")
    static class Views {
        static native TemplateInstance show(Start start);

        static native TemplateInstance empty(boolean hasBinned);
    }

    private final Journeys journeys;
    private final Bin bin;
    private final Answers answers;
    private final Looks looks;
    private final Importances importances;
    private final Advisor advisor;
    private final Members members;
    private final Showroom showroom;
    private final CurrentMember me;
    private final Go go;

    HomePages(
            Journeys journeys,
            Bin bin,
            Answers answers,
            Looks looks,
            Importances importances,
            Advisor advisor,
            Members members,
            Showroom showroom,
            CurrentMember me,
            Go go) {
        this.journeys = journeys;
        this.bin = bin;
        this.answers = answers;
        this.looks = looks;
        this.importances = importances;
        this.advisor = advisor;
        this.members = members;
        this.showroom = showroom;
        this.me = me;
        this.go = go;
    }

    @GET
    public Response show(@RestQuery UUID journey) {
        var all = journeys.inUse();
        if (all.isEmpty()) {
            return me.get().isAdmin()
                    ? go.to("/welcome")
                    : Response.ok(Views.empty(!bin.isEmpty())).build();
        }
        return Response.ok(Views.show(start(chosen(all, journey), all))).build();
    }

    /** The one asked for, else the one that was answered last. */
    private Journey chosen(List<Journey> all, UUID asked) {
        var id = asked == null ? answers.latestJourney().orElse(null) : asked;
        return all.stream()
                .filter(journey -> journey.id().equals(id))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    private Start start(Journey journey, List<Journey> all) {
        var reading = looks.at(View.of(journey));
        var drivers = importances.of(reading);
        var tiles = reading.experience(drivers);
        var score = journey.leadingOutcome().map(reading::score).orElse(null);
        var advice = score == null ? null : advisor.about(reading, tiles, drivers);
        return new Start(
                journey, all, reading, tiles, score, advice, showroom.isThere(), todo(journey, reading, advice));
    }

    private Checklist todo(Journey journey, Reading reading, Advice advice) {
        boolean hasAnswers = reading.isHidden() || reading.respondents() > 0;
        return Checklist.of(journey, hasAnswers, members.byName().size() > 1, advice);
    }
}
