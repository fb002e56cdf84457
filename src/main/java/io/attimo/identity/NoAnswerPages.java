package io.attimo.identity;

import io.attimo.platform.web.Failures;
import io.attimo.platform.web.Open;
import io.attimo.platform.web.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Where a request is led whose tenant's provider keeps silent; it stands outside of every tenant. */
@Path(NoAnswerPages.PATH)
@Open("whoever waits for a provider is not signed in")
class NoAnswerPages {

    static final String PATH = "/sign-in/no-answer";

    private final Failures failures;

    NoAnswerPages(Failures failures) {
        this.failures = failures;
    }

    @GET
    public Response show(UriInfo uri) {
        var words = Words.here(IdentityMessages.class);
        return failures.answer(uri, 503, words.providerDownTitle(), words.providerDown());
    }
}
