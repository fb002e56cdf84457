package io.attimo.identity;

import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Open;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Which company are you from? The answer depends on the e-mail's domain only, never on the person. */
@Path("/sign-in")
@Open("people who have not signed in yet must be able to")
class SignInPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance signIn(String email, Problems problems);
    }

    private final Doors doors;

    SignInPages(Doors doors) {
        this.doors = doors;
    }

    @GET
    public TemplateInstance blank() {
        return Views.signIn("", Problems.none());
    }

    @POST
    public Response find(@RestForm String email) {
        var address = Typed.line(email).text();
        var tenant = MailDomain.behind(address)
                .flatMap(domain -> doors.tenantBehind(Door.Kind.DOMAIN, domain.name()))
                .orElse(null);
        if (tenant == null) {
            var problems = Problems.none()
                    .add("email", Words.here(IdentityMessages.class).domainUnknown());
            return Response.status(422).entity(Views.signIn(address, problems)).build();
        }
        return Response.status(303).header(HttpHeaders.LOCATION, "/t/" + tenant).build();
    }
}
