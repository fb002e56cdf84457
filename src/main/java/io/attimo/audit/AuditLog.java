package io.attimo.audit;

import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.list.ListCsv;
import io.attimo.platform.list.ListDefinition;
import io.attimo.platform.list.ListFilter;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.list.SortColumn;
import io.attimo.tenant.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** What was done in a tenant, by whom and when, newest first. */
@Singleton
public class AuditLog implements PanacheRepositoryBase<AuditEntry, UUID> {

    public static final ListDefinition LIST = ListDefinition.of(
                    "/audit", SortColumn.descending("when", "at"), SortColumn.ascending("who", "lower(actor.name)"))
            .searching("about", "detail")
            .filteredBy(
                    ListFilter.choice("kind", "kind", AuditEventKind.class),
                    ListFilter.containing("who", "actor.name"),
                    ListFilter.from("from", "at"),
                    ListFilter.to("to", "at"));

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Done by the product itself, as by a command or a job. */
    public void record(AuditEvent auditEvent) {
        record(Actor.ATTIMO, auditEvent);
    }

    public void record(Actor actor, AuditEvent auditEvent) {
        persist(new AuditEntry(actor, auditEvent, clock.instant()));
    }

    public ListPage<AuditEntry> page(ListQuery query) {
        return ListPage.read(query, this);
    }

    /** @param detail of an entry in the reader's language */
    public DownloadChunks csv(ListQuery query, AuditMessages words, Function<AuditEntry, String> detail)
            throws IOException {
        var header = new String[] {words.when(), words.who(), words.what(), words.about(), words.detail()};
        return ListCsv.of(query, this, header, entry -> new String[] {
            ListCsv.time(entry.at()), entry.byName(), words.event(entry.kind()), entry.about(), detail.apply(entry)
        });
    }
}
