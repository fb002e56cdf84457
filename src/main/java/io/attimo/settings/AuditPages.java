package io.attimo.settings;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.tenant.AuditDetails;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.AuditLog;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what, newest first; nobody can change it. */
@Path("/audit")
@RequiresRole(Role.ADMIN)
class AuditPages {

    private static final int LAST = 1_000_000;

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance audit(List<Line> lines, int page, boolean hasOlder);
    }

    /** An entry with its detail in the reader's language. */
    public record Line(AuditEntry entry, String detail) {}

    private final AuditLog auditLog;
    private final List<AuditDetails> details;

    AuditPages(AuditLog auditLog, @All List<AuditDetails> details) {
        this.auditLog = auditLog;
        this.details = details;
    }

    @GET
    public TemplateInstance index(@RestQuery int page) {
        int shown = Math.max(0, Math.min(page, LAST));
        return Views.audit(auditLog.page(shown).stream().map(this::line).toList(), shown, auditLog.hasPage(shown + 1));
    }

    private Line line(AuditEntry entry) {
        var inWords = details.stream().flatMap(each -> each.of(entry).stream()).findFirst();
        return new Line(entry, inWords.orElse(entry.detail()));
    }
}
