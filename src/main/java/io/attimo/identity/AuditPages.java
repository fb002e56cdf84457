package io.attimo.identity;

import io.attimo.tenant.Audit;
import io.attimo.tenant.AuditEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what, newest first; nobody can change it. */
@Path("/audit")
@Allowed(Role.ADMIN)
class AuditPages {

    private static final int LAST = 1_000_000;

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance audit(List<AuditEntry> entries, int page, boolean hasOlder);
    }

    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GET
    public TemplateInstance index(@RestQuery int page) {
        int shown = Math.max(0, Math.min(page, LAST));
        return Views.audit(audit.page(shown), shown, audit.hasPage(shown + 1));
    }
}
