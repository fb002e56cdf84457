package io.attimo.form;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.CurrentActor;
import io.attimo.platform.web.PublicRoute;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A form for people without an account, known by a number of their own; in tests only. */
@Path("/probe-form")
@PublicRoute("a form for people without an account, in tests only")
public class ProbeForms {

    private final CurrentActor actor;
    private final SealedSubmissionTokens tokens;

    ProbeForms(CurrentActor actor, SealedSubmissionTokens tokens) {
        this.actor = actor;
        this.tokens = tokens;
    }

    @GET
    @Produces("text/plain")
    public String token() {
        return tokens.fresh(actor.get());
    }

    @POST
    @Idempotent
    @Transactional
    public Response answer(@RestForm String form, @RestForm String words) {
        actor.record(AuditEvent.of(AuditEventKind.SCORE_RECORDED, words));
        return Response.seeOther(URI.create("/t/studio/thanks")).build();
    }

    /** As the room would that knows them. */
    @Singleton
    public static class Known {

        private final CurrentActor actor;

        Known(CurrentActor actor) {
            this.actor = actor;
        }

        @ServerRequestFilter
        public void know(ContainerRequestContext request) {
            var query = request.getUriInfo().getQueryParameters();
            if (query.containsKey("respondent")) {
                actor.is(new Actor(UUID.fromString(query.getFirst("respondent")), "Respondent"));
            }
        }
    }
}
