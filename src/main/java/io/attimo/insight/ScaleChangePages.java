package io.attimo.insight;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.insight.ScaleChangeForm.Rated;
import io.attimo.journey.Journeys;
import io.attimo.session.CurrentMember;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Another scale for a touchpoint that was made with a wrong one. */
@Path("/journeys/{journey}/touchpoints/{touchpoint}/scale")
@RequiresRole(Role.EDITOR)
class ScaleChangePages {

    private final Journeys journeys;
    private final ScaleChangeForm scaleChangeForm;
    private final CurrentMember me;

    ScaleChangePages(Journeys journeys, ScaleChangeForm scaleChangeForm, CurrentMember me) {
        this.journeys = journeys;
        this.scaleChangeForm = scaleChangeForm;
        this.me = me;
    }

    @GET
    public Response edit(
            UUID journey,
            UUID touchpoint,
            @RestQuery @DefaultValue("") String scale,
            @RestQuery @DefaultValue("") String changedFrom) {
        return scaleChangeForm.show(Rated.of(journeys.touchpointInUse(journey, touchpoint)), scale, changedFrom);
    }

    @POST
    @Transactional
    public Response update(UUID journey, UUID touchpoint, @RestForm @DefaultValue("") String scale) {
        var changed = journeys.touchpointForChange(journey, touchpoint);
        return scaleChangeForm.change(Rated.of(changed), scale, to -> {
            changed.rateOn(to);
            me.record(AuditEvent.of(AuditEventKind.TOUCHPOINT_CHANGED, changed.name()));
        });
    }
}
