package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.edit.EditConflict;
import io.attimo.edit.EditableSnapshot;
import io.attimo.edit.FieldEditHistory;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
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

    private final FieldEditHistory fieldEditHistory;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    JourneyPartSaving(
            FieldEditHistory fieldEditHistory,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.fieldEditHistory = fieldEditHistory;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    <P extends JourneyPart> Response save(P part, JourneyPartDraft<P> draft, Form<JourneyPartDraft<P>> form) {
        var editConflict = fieldEditHistory.meet(part, draft.version(), draft.fields(), draft.take());
        var merged = draft.with(editConflict.fields(), part.version());
        return formSubmissionHandler.take(
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
        fieldEditHistory.write(editableSnapshot, me.actor());
        me.record(part.sort().changed(part));
        return redirects.to("/journeys/%s/edit?changed=%s", part.journey().id(), part.id());
    }
}
