package io.attimo.bin;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The bin: everybody sees what lies there, an editor brings it back. */
@Path("/bin")
@RequiresRole(Role.VIEWER)
class BinPages {

    @CheckedTemplate(basePath = "bin")
    static class Views {
        static native TemplateInstance index(List<BinnedItem> all);

        static native TemplateInstance show(BinnedItem thing);
    }

    private final Bin bin;
    private final CurrentMember me;
    private final Redirects redirects;

    BinPages(Bin bin, CurrentMember me, Redirects redirects) {
        this.bin = bin;
        this.me = me;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance index() {
        return Views.index(bin.all());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        return Views.show(bin.find(id).orElseThrow(NotFoundException::new));
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Path("{id}/return")
    @RequiresRole(Role.EDITOR)
    @Idempotent
    @Transactional
    public Response bringBack(UUID id, @RestForm String form) {
        var back = bin.bringBack(id).orElseThrow(NotFoundException::new);
        me.record(AuditEvent.of(AuditEventKind.BROUGHT_BACK, back.name()));
        return redirects.to(back.path());
    }
}
