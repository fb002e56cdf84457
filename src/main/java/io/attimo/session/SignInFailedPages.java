package io.attimo.session;

import io.attimo.identity.SignInFault;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.Redirects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a tenant's provider sends people back to. */
@Path("/")
@PublicRoute("whoever comes back from the provider is not signed in yet, or no longer")
class SignInFailedPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance signInFailed(String number, SignInFault.About about);
    }

    // As we made it: whoever made the link would speak with our voice otherwise.
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Redirects redirects;

    SignInFailedPages(Redirects redirects) {
        this.redirects = redirects;
    }

    /** Reached only when the state was used up already, as by a second tab. */
    @GET
    @Path("callback")
    public Response callback() {
        return redirects.to("/home");
    }

    @GET
    @Path("sign-in-failed")
    public TemplateInstance failed(
            @RestQuery @DefaultValue("") String number, @RestQuery @DefaultValue("") String about) {
        boolean isOurs = NUMBER.matcher(number).matches();
        return Views.signInFailed(isOurs ? number : "", isOurs ? about(about) : SignInFault.About.NO);
    }

    private static SignInFault.About about(String name) {
        return Arrays.stream(SignInFault.About.values())
                .filter(about -> about.name().equals(name))
                .findFirst()
                .orElse(SignInFault.About.PERSON);
    }
}
