package io.attimo.platform.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whether this request brings a form back only to be looked at, as after signing in again: then every form has something to
 * put right, and nothing is done.
 */
@RequestScoped
public class Pause {

    public static final String QUERY = "again";

    private boolean isOn;

    public static boolean isOnHere() {
        var container = Arc.container();
        return container != null
                && container.requestContext().isActive()
                && container.instance(Pause.class).get().isOn();
    }

    boolean isOn() {
        return isOn;
    }

    void begin() {
        isOn = true;
    }

    /** Sees it in the address of what is sent. */
    @Singleton
    public static class Watch {

        private final Pause pause;

        Watch(Pause pause) {
            this.pause = pause;
        }

        @ServerRequestFilter
        public void look(ContainerRequestContext request) {
            if (request.getUriInfo().getQueryParameters().containsKey(QUERY)) {
                pause.begin();
            }
        }
    }
}
