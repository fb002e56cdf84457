package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.EditConflict;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.form.InlineFormState;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The touchpoints of a journey: added and described. */
@Path("/journeys/{journey}/touchpoints")
@RequiresRole(Role.EDITOR)
class TouchpointEditPages {

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance touchpoint(
                Touchpoint touchpoint,
                TouchpointDraft draft,
                List<String> channels,
                List<Member> members,
                FormProblems problems,
                EditConflict meeting);
    }

    private final Journeys journeys;
    private final Members members;
    private final JourneyPartSaving saving;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    TouchpointEditPages(
            Journeys journeys,
            Members members,
            JourneyPartSaving saving,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.journeys = journeys;
        this.members = members;
        this.saving = saving;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @POST
    @Idempotent
    @Transactional
    public Response create(UUID journey, @RestForm UUID stage, @RestForm String name) {
        var itsStage = journeys.stageForChange(journey, stage);
        var typedText = TypedText.line(name);
        var field = "in-" + stage;
        return formSubmissionHandler.take(
                problems -> checkNew(problems, itsStage, typedText, field),
                problems -> JourneyPages.Views.edit(
                        itsStage.journey(), null, new InlineFormState(Map.of(field, typedText.text()), problems)),
                () -> {
                    var added = itsStage.addTouchpoint(typedText.text(), Scale.ONE_TO_FIVE);
                    me.record(AuditEvent.of(AuditEventKind.TOUCHPOINT_ADDED, added.name()));
                    return redirects.to("/journeys/%s/edit#touchpoint-%s", journey, added.id());
                });
    }

    private static void checkNew(FormProblems problems, Stage stage, TypedText name, String field) {
        NameRules.checkFree(problems, name, field, () -> stage.touchpoint(name.text()), Touchpoint::isRetired);
        stage.outOfUse()
                .ifPresent(gone ->
                        problems.add(field, NameRules.words().notSavedInBin(stage.name(), gone.name(), name.text())));
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID journey, UUID id) {
        var touchpoint = journeys.touchpoint(journey, id);
        return view(touchpoint, TouchpointDraft.of(touchpoint), FormProblems.none(), EditConflict.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Transactional
    public Response update(UUID journey, UUID id, @BeanParam TouchpointDraft draft) {
        var touchpoint = journeys.touchpointForChange(journey, id);
        return saving.save(
                touchpoint,
                draft,
                (again, formProblems, editConflict) ->
                        view(touchpoint, (TouchpointDraft) again, formProblems, editConflict));
    }

    private TemplateInstance view(
            Touchpoint touchpoint, TouchpointDraft draft, FormProblems formProblems, EditConflict editConflict) {
        var shown = formProblems.on("stage") == null ? draft : draft.stayingIn(touchpoint.stage());
        return Views.touchpoint(touchpoint, shown, journeys.channels(), members.byName(), formProblems, editConflict);
    }
}
