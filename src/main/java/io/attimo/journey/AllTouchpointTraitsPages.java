package io.attimo.journey;

import io.attimo.edit.EditableSnapshot;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
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
@RequiresRole(Role.EDITOR)
class AllTouchpointTraitsPages {

    /** A stage with its touchpoints' lines. */
    public record Group(Stage stage, List<TouchpointTraitsDraft> lines) {}

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance traits(
                Journey journey,
                List<Group> groups,
                List<String> channels,
                List<Member> members,
                FormProblems problems,
                boolean saved);
    }

    private final Journeys journeys;
    private final Members members;
    private final FieldEditHistory fieldEditHistory;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    AllTouchpointTraitsPages(
            Journeys journeys,
            Members members,
            FieldEditHistory fieldEditHistory,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.journeys = journeys;
        this.members = members;
        this.fieldEditHistory = fieldEditHistory;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance edit(UUID journey, @RestQuery boolean saved) {
        var map = journeys.get(journey);
        return view(map, inUse(groups(map, TouchpointTraitsDraft::stored)), FormProblems.none(), saved);
    }

    @POST
    @Transactional
    public Response update(UUID journey, MultivaluedMap<String, String> form) {
        var map = journeys.getForChange(journey);
        var groups = groups(map, touchpoint -> TouchpointTraitsDraft.typed(touchpoint, form, fieldEditHistory));
        var lines = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(TouchpointTraitsDraft::isChanged)
                .toList();
        return formSubmissionHandler.take(
                problems -> lines.forEach(line -> line.check(problems)),
                problems -> view(map, inUse(groups), problems, false),
                () -> {
                    lines.forEach(this::save);
                    return redirects.to("/journeys/%s/traits?saved=true", journey);
                });
    }

    private void save(TouchpointTraitsDraft line) {
        var editableSnapshot = EditableSnapshot.of(line.touchpoint());
        line.touchpoint().become(line.traits());
        fieldEditHistory.write(editableSnapshot, me.actor());
        me.record(ElementKind.TOUCHPOINT.changed(line.touchpoint()));
    }

    /** Those in the bin too, as somebody may have filled them in while they went there. */
    private static List<Group> groups(Journey journey, Function<Touchpoint, TouchpointTraitsDraft> line) {
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

    private TemplateInstance view(Journey journey, List<Group> groups, FormProblems formProblems, boolean saved) {
        return Views.traits(journey, groups, journeys.channels(), members.byName(), formProblems, saved);
    }
}
