package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** The traits of all touchpoints of a journey on one page. */
@Path("/journeys/{journey}/traits")
@Allowed(Role.EDITOR)
class TraitsPages {

    /** A stage with its touchpoints' lines. */
    public record Group(Stage stage, List<TraitsLine> lines) {}

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance traits(
                Journey journey,
                List<Group> groups,
                List<String> channels,
                List<Member> members,
                Problems problems,
                boolean saved);
    }

    private final Journeys journeys;
    private final Members members;
    private final Edits edits;
    private final CurrentMember me;
    private final Go go;

    TraitsPages(Journeys journeys, Members members, Edits edits, CurrentMember me, Go go) {
        this.journeys = journeys;
        this.members = members;
        this.edits = edits;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance edit(UUID journey, @RestQuery boolean saved) {
        var map = journeys.get(journey);
        return view(map, inUse(groups(map, TraitsLine::stored)), Problems.none(), saved);
    }

    @POST
    @Transactional
    public Response update(UUID journey, MultivaluedMap<String, String> form) {
        var map = journeys.getForChange(journey);
        var groups = groups(map, touchpoint -> TraitsLine.typed(touchpoint, form, edits));
        var lines = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(TraitsLine::isChanged)
                .toList();
        var problems = Problems.none();
        lines.forEach(line -> line.check(problems));
        if (problems.any()) {
            boolean isStale = lines.stream().anyMatch(TraitsLine::isStale);
            return go.again(isStale ? 409 : 422, view(map, inUse(groups), problems, false));
        }
        lines.forEach(this::save);
        return go.to("/journeys/%s/traits?saved=true", journey);
    }

    private void save(TraitsLine line) {
        var before = Before.of(line.touchpoint());
        line.touchpoint().become(line.traits());
        edits.write(before, me.get().name());
        me.did(Sort.TOUCHPOINT.changed(line.touchpoint()));
    }

    /** Those in the bin too, as somebody may have filled them in while they went there. */
    private static List<Group> groups(Journey journey, Function<Touchpoint, TraitsLine> line) {
        return journey.everyStage()
                .map(stage -> new Group(stage, stage.everyTouchpoint().map(line).toList()))
                .toList();
    }

    private static List<Group> inUse(List<Group> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.stage(),
                        group.lines().stream().filter(line -> !line.isGone()).toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private TemplateInstance view(Journey journey, List<Group> groups, Problems problems, boolean saved) {
        return Views.traits(journey, groups, journeys.channels(), members.byName(), problems, saved);
    }
}
