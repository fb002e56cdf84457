package io.attimo.survey;

import io.attimo.platform.list.ListDefinition;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.list.SortColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's surveys. */
@Singleton
public class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    public static final ListDefinition LIST = ListDefinition.of(
                    "/surveys",
                    SortColumn.descending("changed", "changedAt"),
                    SortColumn.ascending("name", "lower(name)"))
            .searching("name");

    public Survey get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Alone until the transaction ends. */
    public Survey getForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** With its state held: who stores an answer waits for whoever closes it, and not for others who answer. */
    public Survey getForAnswer(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The same by its link: who stores an answer waits for whoever closes it, and not for others who answer. */
    public Optional<Survey> behindForAnswer(String link) {
        return find("link", link).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    public Optional<Survey> behind(String link) {
        return find("link", link).firstResultOptional();
    }

    public List<Survey> newestFirst() {
        return list("order by changedAt desc, id");
    }

    public ListPage<Survey> page(ListQuery query) {
        return ListPage.read(query, this);
    }

    public Survey add(Survey survey) {
        persist(survey);
        return survey;
    }
}
