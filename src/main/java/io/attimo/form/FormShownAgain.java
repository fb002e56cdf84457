package io.attimo.form;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whether this request brings a form back only to be looked at, as after signing in again, or because the form had been open
 * for too long: then {@link FormSubmissionHandler} shows it again, and nothing is done.
 */
@RequestScoped
public class FormShownAgain {

    public static final String QUERY = "again";

    /** What came between the form and its effect. */
    public enum Why {
        SIGNED_OUT,
        FORM_ENDED
    }

    private Why why;

    /** Null where the form is sent as usual. */
    static Why here() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(FormShownAgain.class).get().why()
                : null;
    }

    /** Whichever began first is told. */
    static void begin(Why why) {
        Arc.container().instance(FormShownAgain.class).get().beginFor(why);
    }

    Why why() {
        return why;
    }

    void beginFor(Why why) {
        if (this.why == null) {
            this.why = why;
        }
    }

    /** Sees it in the address of what is sent. */
    @Singleton
    public static class Watch {

        private final FormShownAgain formShownAgain;

        Watch(FormShownAgain formShownAgain) {
            this.formShownAgain = formShownAgain;
        }

        @ServerRequestFilter
        public void look(ContainerRequestContext request) {
            if (request.getUriInfo().getQueryParameters().containsKey(QUERY)) {
                formShownAgain.beginFor(Why.SIGNED_OUT);
            }
        }
    }
}
