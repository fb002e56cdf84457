package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.EditConflict;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.form.InlineFormState;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The stages of a journey: added, and told what customers want of them. */
@Path("/journeys/{journey}/stages")
@RequiresRole(Role.EDITOR)
class StagePages {

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance stage(
                Stage stage, StageDraft draft, FormProblems problems, EditConflict meeting);
    }

    private final Journeys journeys;
    private final JourneyPartSaving saving;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    StagePages(
            Journeys journeys,
            JourneyPartSaving saving,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.journeys = journeys;
        this.saving = saving;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @POST
    @Idempotent
    @Transactional
    public Response create(UUID journey, @RestForm String stage, @RestForm String phase) {
        var map = journeys.getForChange(journey);
        var typedText = TypedText.line(stage);
        var typed = Map.of("stage", typedText.text(), "phase", phase == null ? "" : phase);
        return formSubmissionHandler.take(
                problems -> NameRules.checkFree(
                        problems, typedText, "stage", () -> map.stage(typedText.text()), Stage::isRetired),
                problems -> JourneyPages.Views.edit(map, null, new InlineFormState(typed, problems)),
                () -> {
                    var added = map.addStage(
                            typedText.text(),
                            EnumParameter.of(Phase.class, phase).orElse(null));
                    me.record(AuditEvent.of(AuditEventKind.STAGE_ADDED, added.name()));
                    return redirects.to("/journeys/%s/edit#stage-%s", journey, added.id());
                });
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID journey, UUID id) {
        var stage = journeys.stage(journey, id);
        return Views.stage(stage, StageDraft.of(stage), FormProblems.none(), EditConflict.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Transactional
    public Response update(UUID journey, UUID id, @BeanParam StageDraft draft) {
        var stage = journeys.stageForChange(journey, id);
        return saving.save(
                stage,
                draft,
                (again, formProblems, editConflict) ->
                        Views.stage(stage, (StageDraft) again, formProblems, editConflict));
    }
}
