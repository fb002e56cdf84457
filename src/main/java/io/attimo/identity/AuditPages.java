package io.attimo.identity;

import io.attimo.tenant.Audit;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.DeedDetails;
import io.quarkus.arc.All;
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
        static native TemplateInstance audit(List<Line> lines, int page, boolean hasOlder);
    }

    /** An entry with its detail in the reader's language. */
    public record Line(AuditEntry entry, String detail) {}

    private final Audit audit;
    private final List<DeedDetails> details;

    AuditPages(Audit audit, @All List<DeedDetails> details) {
        this.audit = audit;
        this.details = details;
    }

    @GET
    public TemplateInstance index(@RestQuery int page) {
        int shown = Math.max(0, Math.min(page, LAST));
        return Views.audit(audit.page(shown).stream().map(this::line).toList(), shown, audit.hasPage(shown + 1));
    }

    private Line line(AuditEntry entry) {
        var inWords = details.stream().flatMap(each -> each.of(entry).stream()).findFirst();
        return new Line(entry, inWords.orElse(entry.detail()));
    }
}
