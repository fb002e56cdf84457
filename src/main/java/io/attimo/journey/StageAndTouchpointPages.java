package io.attimo.journey;

import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What is done alike to the stages and the touchpoints of a journey: put in their place, put in the bin. */
@Path("/journeys/{journey}/parts/{id}")
@RequiresRole(Role.EDITOR)
class StageAndTouchpointPages {

    private final Journeys journeys;
    private final Bin bin;
    private final CurrentMember me;
    private final Redirects redirects;
    private final Clock clock;

    StageAndTouchpointPages(Journeys journeys, Bin bin, CurrentMember me, Redirects redirects, Clock clock) {
        this.journeys = journeys;
        this.bin = bin;
        this.me = me;
        this.redirects = redirects;
        this.clock = clock;
    }

    @POST
    @Path("place")
    @Transactional
    public Response place(UUID journey, UUID id, @RestForm String move) {
        var journeyPart = journeys.partForChange(journey, id);
        journeyPart.move("up".equals(move));
        me.record(journeyPart.sort().changed(journeyPart));
        return redirects.to("/journeys/%s/edit#%s", journey, journeyPart.anchor());
    }

    @POST
    @Path("retirement")
    @Transactional
    public Response retire(UUID journey, UUID id) {
        var journeyPart = journeys.partForChange(journey, id);
        if (bin.take(journeyPart, new Retirement(me.actor(), clock.instant()))) {
            me.record(journeyPart.sort().retired(journeyPart));
        }
        return redirects.to("/journeys/%s/edit?changed=%s", journey, id);
    }
}
