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
public class FormRestoreMode {

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
                ? container.instance(FormRestoreMode.class).get().why()
                : null;
    }

    /** Whichever began first is told. */
    static void begin(Why why) {
        Arc.container().instance(FormRestoreMode.class).get().beginFor(why);
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

        private final FormRestoreMode formRestoreMode;

        Watch(FormRestoreMode formRestoreMode) {
            this.formRestoreMode = formRestoreMode;
        }

        @ServerRequestFilter
        public void look(ContainerRequestContext request) {
            if (request.getUriInfo().getQueryParameters().containsKey(QUERY)) {
                formRestoreMode.beginFor(Why.SIGNED_OUT);
            }
        }
    }
}
