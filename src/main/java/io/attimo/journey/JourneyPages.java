package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.CurrentLocale;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of journeys, and the journey as something that is made, named and put in the bin. */
@Path("/journeys")
@Allowed(Role.VIEWER)
class JourneyPages {

    /** @param start {@code empty}, or anything else for the six phases */
    public record Draft(
            @RestForm String name,
            @RestForm String kind,
            @RestForm String start) {

        static final Draft BLANK = new Draft("", Kind.B2C.name(), "phases");

        Typed typed() {
            return Typed.line(name);
        }

        Journey journey() {
            var whose = Choice.of(Kind.class, kind).orElse(Kind.B2C);
            return "empty".equals(start)
                    ? new Journey(typed().text(), whose)
                    : Lifecycle.journey(typed().text(), whose, CurrentLocale.here());
        }
    }

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance index(List<Journey> journeys, Changed changed, Draft draft, Problems problems);

        static native TemplateInstance edit(Journey journey, Changed changed, Attempt attempt);
    }

    private final Journeys journeys;
    private final Bin bin;
    private final Edits edits;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    JourneyPages(Journeys journeys, Bin bin, Edits edits, CurrentMember me, Go go, Clock clock) {
        this.journeys = journeys;
        this.bin = bin;
        this.edits = edits;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(@RestQuery UUID changed) {
        var retired = changed == null
                ? null
                : journeys.findByIdOptional(changed).map(Changed::of).orElse(null);
        return index(retired, Draft.BLANK, Problems.none());
    }

    @POST
    @Allowed(Role.EDITOR)
    @Once
    @Transactional
    public Response create(@BeanParam Draft draft) {
        var problems = Names.checkFree(
                draft.typed(), "name", () -> journeys.named(draft.typed().text()), Journey::isRetired);
        if (problems.any()) {
            return go.again(422, index(null, draft, problems));
        }
        var journey = journeys.add(draft.journey());
        me.did(Deed.of(DeedKind.JOURNEY_MADE, journey.name()));
        return go.to("/journeys/%s/edit", journey.id());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID id, @RestQuery UUID changed) {
        var journey = journeys.get(id);
        return Views.edit(journey, Changed.in(journey, changed), Attempt.none());
    }

    @POST
    @Path("{id}/name")
    @Allowed(Role.EDITOR)
    @Transactional
    public Response rename(UUID id, @RestForm String name, @RestForm int version, @RestForm boolean restore) {
        var journey = journeys.getForChange(id);
        var meeting =
                edits.meet(journey, version, Map.of("name", Typed.line(name).text()), List.of());
        var typed = new Typed(meeting.fields().get("name"));
        var problems = problems(journey, typed, meeting);
        boolean isStale =
                journey.isRetired() && !restore || !meeting.contested().isEmpty();
        if (isStale || problems.any()) {
            var attempt = new Attempt(Map.of("name", typed.text()), problems);
            return go.again(isStale ? 409 : 422, Views.edit(journey, null, attempt));
        }
        me.did(renamed(journey, typed.text()));
        return go.to("/journeys/%s/edit", id);
    }

    private Problems problems(Journey journey, Typed name, Meeting meeting) {
        var problems = Names.checkFree(
                name,
                "name",
                () -> journeys.named(name.text()).filter(named -> !named.equals(journey)),
                Journey::isRetired);
        meeting.contested().forEach(clash -> problems.add("name", clash.sentence(journey.name())));
        return problems;
    }

    private Deed renamed(Journey journey, String name) {
        var before = Before.of(journey);
        journey.bringBack();
        journey.rename(name);
        edits.write(before, me.get().name());
        return new Deed(DeedKind.JOURNEY_CHANGED, name, before.fields().get("name"));
    }

    @POST
    @Path("{id}/retirement")
    @Allowed(Role.EDITOR)
    @Transactional
    public Response retire(UUID id) {
        var journey = journeys.getForChange(id);
        if (bin.take(journey, new Retirement(me.get().name(), clock.instant()))) {
            me.did(journey.sort().retired(journey));
        }
        return go.to("/journeys?changed=%s", id);
    }

    private TemplateInstance index(Changed changed, Draft draft, Problems problems) {
        return Views.index(journeys.inUse(), changed, draft, problems);
    }
}
