package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.EditConflict;
import io.attimo.edit.EditableSnapshot;
import io.attimo.edit.FieldChanges;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmission;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** How the form of a stage or a touchpoint is saved: nobody's change is lost, and nothing vanishes into the bin. */
@Singleton
class JourneyPartSaving {

    /** The form again. */
    @FunctionalInterface
    interface Form<D> {
        TemplateInstance of(D draft, FormProblems problems, EditConflict meeting);
    }

    private final FieldChanges fieldChanges;
    private final CurrentMember me;
    private final FormSubmission formSubmission;
    private final Redirects redirects;

    JourneyPartSaving(FieldChanges fieldChanges, CurrentMember me, FormSubmission formSubmission, Redirects redirects) {
        this.fieldChanges = fieldChanges;
        this.me = me;
        this.formSubmission = formSubmission;
        this.redirects = redirects;
    }

    <P extends JourneyPart> Response save(P part, JourneyPartDraft<P> draft, Form<JourneyPartDraft<P>> form) {
        var editConflict = fieldChanges.meet(part, draft.version(), draft.fields(), draft.take());
        var merged = draft.with(editConflict.fields(), part.version());
        return formSubmission.take(
                problems -> {
                    if (editConflict.isAny() || part.outOfUse().isPresent() && !draft.restore()) {
                        problems.markStale();
                    }
                    merged.check(problems, part);
                },
                problems -> form.of(merged, problems, editConflict),
                () -> save(part, merged));
    }

    private <P extends JourneyPart> Response save(P part, JourneyPartDraft<P> draft) {
        if (part.outOfUse().isPresent()) {
            part.bringBack();
            me.record(AuditEvent.of(AuditEventKind.BROUGHT_BACK, part.name()));
        }
        var editableSnapshot = EditableSnapshot.of(part);
        draft.become(part);
        fieldChanges.write(editableSnapshot, me.actor());
        me.record(part.sort().changed(part));
        return redirects.to("/journeys/%s/edit?changed=%s", part.journey().id(), part.id());
    }
}
