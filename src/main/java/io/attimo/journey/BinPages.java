package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.platform.web.Go;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
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
@Allowed(Role.VIEWER)
class BinPages {

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance bin(List<Binned> all);

        static native TemplateInstance binned(Binned thing);
    }

    private final Bin bin;
    private final CurrentMember me;
    private final Go go;

    BinPages(Bin bin, CurrentMember me, Go go) {
        this.bin = bin;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance index() {
        return Views.bin(bin.all());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        return Views.binned(bin.find(id).orElseThrow(NotFoundException::new));
    }

    /** @param form its token, which {@link Once} looks for: it is read only where it is asked for */
    @POST
    @Path("{id}/return")
    @Allowed(Role.EDITOR)
    @Once
    @Transactional
    public Response bringBack(UUID id, @RestForm String form) {
        var back = bin.bringBack(id).orElseThrow(NotFoundException::new);
        me.did(Deed.of(DeedKind.BROUGHT_BACK, back.name()));
        return go.to(back.path());
    }
}
