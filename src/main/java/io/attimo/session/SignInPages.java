package io.attimo.session;

import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.MailDomain;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.PublicRoute;
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
@PublicRoute("people who have not signed in yet must be able to")
class SignInPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance signIn(String email, FormProblems problems);
    }

    private final TenantLookup tenantLookup;
    private final FormSubmissionHandler formSubmissionHandler;

    SignInPages(TenantLookup tenantLookup, FormSubmissionHandler formSubmissionHandler) {
        this.tenantLookup = tenantLookup;
        this.formSubmissionHandler = formSubmissionHandler;
    }

    @GET
    public TemplateInstance blank() {
        return Views.signIn("", FormProblems.none());
    }

    @POST
    public Response find(@RestForm String email) {
        var address = TypedText.line(email).text();
        var tenant = MailDomain.behind(address)
                .flatMap(domain -> tenantLookup.tenantBehind(TenantLookupEntry.Kind.DOMAIN, domain.name()))
                .orElse(null);
        return formSubmissionHandler.take(
                problems -> {
                    if (tenant == null) {
                        problems.add(
                                "email", Messages.here(IdentityMessages.class).domainUnknown());
                    }
                },
                problems -> Views.signIn(address, problems),
                () -> Response.status(303)
                        .header(HttpHeaders.LOCATION, "/t/" + tenant)
                        .build());
    }
}
