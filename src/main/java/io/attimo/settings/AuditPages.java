package io.attimo.settings;

import io.attimo.audit.AuditDetailFormatter;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.audit.AuditMessages;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.Downloads;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;

/** Who did what, newest first; nobody can change it. */
@Path("/audit")
@RequiresRole(Role.ADMIN)
class AuditPages {

    @CheckedTemplate(basePath = "settings")
    static class Views {
        static native TemplateInstance audit(
                ListPage<AuditEntry> log, List<Line> lines, List<AuditEventKind> kinds, List<Member> members);
    }

    /** An entry with its detail in the reader's language. */
    public record Line(AuditEntry entry, String detail) {}

    private final AuditLog auditLog;
    private final List<AuditDetailFormatter> details;
    private final Members members;
    private final Downloads downloads;

    AuditPages(AuditLog auditLog, @All List<AuditDetailFormatter> details, Members members, Downloads downloads) {
        this.auditLog = auditLog;
        this.details = details;
        this.members = members;
        this.downloads = downloads;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        var log = auditLog.page(asked(uri));
        var lines =
                log.rows().stream().map(entry -> new Line(entry, detail(entry))).toList();
        return Views.audit(log, lines, List.of(AuditEventKind.values()), members.byName());
    }

    @GET
    @Path("csv")
    public Response csv(UriInfo uri) throws IOException {
        return downloads.csv("audit.csv", auditLog.csv(asked(uri), Messages.here(AuditMessages.class), this::detail));
    }

    private static ListQuery asked(UriInfo uri) {
        return ListQuery.of(AuditLog.LIST, uri.getQueryParameters());
    }

    private String detail(AuditEntry entry) {
        var inWords = details.stream().flatMap(each -> each.of(entry).stream()).findFirst();
        return inWords.orElse(entry.detail());
    }
}
