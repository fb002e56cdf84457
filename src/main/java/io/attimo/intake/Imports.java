package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.list.ListCsv;
import io.attimo.platform.list.ListDefinition;
import io.attimo.platform.list.ListFilter;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.list.SortColumn;
import io.attimo.response.ImportDeed;
import io.attimo.tenant.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's imports. */
@Singleton
public class Imports implements PanacheRepositoryBase<Import, UUID> {

    static final ListDefinition LIST = ListDefinition.of(
                    "/imports",
                    SortColumn.descending("when", "createdAt"),
                    SortColumn.ascending("file", "lower(fileName)"),
                    SortColumn.descending("rows", "progress.done"),
                    SortColumn.descending("refused", "count.refused"))
            .below("past")
            .searching("fileName")
            .filteredBy(ListFilter.choice("state", "state", ImportState.class));

    public Import get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** As only this transaction may change it: the page that cancels and the job that goes on take turns. */
    public Import getForChange(UUID id) {
        return findForChange(id).orElseThrow(NotFoundException::new);
    }

    // By a query, which names the tenant: Hibernate would lock what it knows already by its id alone.
    Optional<Import> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream().findFirst();
    }

    /** Those that lie in the bin. */
    List<Import> undone() {
        return list("state = ?1 and retirement.retiredAt is not null", ImportState.UNDONE);
    }

    /** Whatever was brought into the journey, the first first. */
    List<Import> into(Journey journey) {
        return list("journeyId = ?1 order by startedAt, id", journey.id());
    }

    /** Whether Attimo itself, and nobody of the company, brought a file of one of these names into the journey. */
    public boolean anyOfAttimo(Journey journey, Collection<String> fileNames) {
        return count(
                        "journeyId = ?1 and broughtBy.id is null and broughtBy.name = ?2 and fileName in ?3",
                        journey.id(),
                        Actor.ATTIMO.name(),
                        fileNames)
                > 0;
    }

    /** Another number once any of them but this one has come further: each write raises the version of its row. */
    long standing(Journey journey, UUID except) {
        return find(
                        "select coalesce(sum(version + 1), 0L) from Import where journeyId = ?1 and id <> ?2",
                        journey.id(),
                        except)
                .project(Long.class)
                .singleResult();
    }

    /** Those whose rows go into the journey right now, for the first time or again, but for this one. */
    List<Import> goingInto(UUID journey, UUID except) {
        return list(
                "journeyId = ?1 and id <> ?2 and state in ?3",
                journey,
                except,
                List.of(ImportState.RUNNING, ImportState.RETURNING));
    }

    /** Tried for a program, which has neither started nor forgotten them in time. */
    List<Import> triedForProgramsBefore(Instant time) {
        return list(
                "state = ?1 and startedAt is null and broughtBy.id is null and createdAt < ?2",
                ImportState.CHECKED,
                time);
    }

    List<UUID> idsInto(Journey journey) {
        return find("select id from Import where journeyId = ?1", journey.id())
                .project(UUID.class)
                .list();
    }

    /** What imports did to the journey's answers and is through, in the order in which it came to its end. */
    public List<ImportDeed> deedsInto(UUID journey) {
        return find("select id, state, endedAt, deedsEndedAt from Import where journeyId = ?1", journey)
                .project(ImportDeeds.class)
                .stream()
                .flatMap(ImportDeeds::through)
                .sorted(ImportDeeds.IN_ORDER)
                .map(ImportDeeds.Ended::deed)
                .toList();
    }

    /** Those that were begun and whose mapping names the source, as only this transaction may change them. */
    public List<Import> fromForChange(String source) {
        return find("journeyId is not null order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .filter(each -> each.mapping().orElseThrow().source().equals(source))
                .toList();
    }

    /** Whether a job takes care of any. */
    public boolean areAtWork() {
        var states = Arrays.stream(ImportState.values())
                .filter(ImportState::isAtWork)
                .toList();
        return count("state in ?1", states) > 0;
    }

    ListPage<Import> page(ListQuery query) {
        return ListPage.read(query, this);
    }

    DownloadChunks csv(ListQuery query, IntakeMessages words) throws IOException {
        var header = new String[] {words.stepFile(), words.when(), words.stateTitle(), words.rows(), words.refused()};
        return ListCsv.of(query, this, header, file -> new String[] {
            file.fileName(),
            ListCsv.time(file.createdAt()),
            words.state(file.state()),
            Long.toString(file.progress().done()),
            Long.toString(file.count().refused())
        });
    }
}
