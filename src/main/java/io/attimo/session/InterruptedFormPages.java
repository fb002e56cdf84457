package io.attimo.session;

import io.attimo.form.InterruptedForm;
import io.attimo.form.InterruptedForms;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Where somebody lands who signed in again in the midst of a form: their text, and the way back to the form. */
@Path("/kept")
@RequiresRole(Role.VIEWER)
class InterruptedFormPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance kept(InterruptedForm kept);
    }

    private final InterruptedForms texts;
    private final CurrentMember me;

    InterruptedFormPages(InterruptedForms texts, CurrentMember me) {
        this.texts = texts;
        this.me = me;
    }

    @GET
    @Path("{form}")
    public TemplateInstance show(UUID form) {
        return Views.kept(texts.of(me.actor(), form).orElseThrow(NotFoundException::new));
    }
}
