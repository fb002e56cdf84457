package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Role;
import io.attimo.platform.web.Go;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What is done alike to the stages and the touchpoints of a journey: put in their place, put in the bin. */
@Path("/journeys/{journey}/parts/{id}")
@Allowed(Role.EDITOR)
class PartPages {

    private final Journeys journeys;
    private final Bin bin;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    PartPages(Journeys journeys, Bin bin, CurrentMember me, Go go, Clock clock) {
        this.journeys = journeys;
        this.bin = bin;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @POST
    @Path("place")
    @Transactional
    public Response place(UUID journey, UUID id, @RestForm String move) {
        var part = journeys.partForChange(journey, id);
        part.move("up".equals(move));
        me.did(part.sort().changed(part));
        return go.to("/journeys/%s/edit#%s", journey, part.anchor());
    }

    @POST
    @Path("retirement")
    @Transactional
    public Response retire(UUID journey, UUID id) {
        var part = journeys.partForChange(journey, id);
        if (bin.take(part, new Retirement(me.get().name(), clock.instant()))) {
            me.did(part.sort().retired(part));
        }
        return go.to("/journeys/%s/edit?changed=%s", journey, id);
    }
}
