package io.attimo.journey;

import io.attimo.identity.CurrentMember;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** How the form of a stage or a touchpoint is saved: nobody's change is lost, and nothing vanishes into the bin. */
@Singleton
class PartSaving {

    /** The form again. */
    @FunctionalInterface
    interface Form<D> {
        TemplateInstance of(D draft, Problems problems, Meeting meeting);
    }

    private final Edits edits;
    private final CurrentMember me;
    private final Go go;

    PartSaving(Edits edits, CurrentMember me, Go go) {
        this.edits = edits;
        this.me = me;
        this.go = go;
    }

    <P extends Part> Response save(P part, PartDraft<P> draft, Form<PartDraft<P>> form) {
        var meeting = edits.meet(part, draft.version(), draft.fields(), draft.take());
        var merged = draft.with(meeting.fields(), part.version());
        var problems = merged.problems(part);
        boolean isGone = part.outOfUse().isPresent() && !draft.restore();
        if (isGone || meeting.isAny() || problems.any()) {
            int status = isGone || meeting.isAny() ? 409 : 422;
            return go.again(status, form.of(merged, problems, meeting));
        }
        if (part.outOfUse().isPresent()) {
            part.bringBack();
            me.did(Deed.of(DeedKind.BROUGHT_BACK, part.name()));
        }
        var before = Before.of(part);
        merged.become(part);
        edits.write(before, me.get().name());
        me.did(part.sort().changed(part));
        return go.to("/journeys/%s/edit?changed=%s", part.journey().id(), part.id());
    }
}
