package io.attimo.mapping;

import io.attimo.form.FormCheck;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.list.ListCsv;
import io.attimo.platform.list.ListDefinition;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.list.SortColumn;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.exception.ConstraintViolationException;

/** The tenant's saved mappings. */
@Singleton
public class SavedMappings implements PanacheRepositoryBase<SavedMapping, UUID> {

    static final ListDefinition LIST = ListDefinition.of(
                    "/mappings", SortColumn.ascending("name", "lower(name)"), SortColumn.descending("saved", "savedAt"))
            .searching("name");

    public SavedMapping get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** One that somebody else deletes meanwhile is not there. */
    SavedMapping getForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    ListPage<SavedMapping> page(ListQuery query) {
        return ListPage.read(query, this);
    }

    DownloadChunks csv(ListQuery query, SavedMappingMessages words) throws IOException {
        var header = new String[] {
            words.name(), words.journey(), words.columns(), words.saved(), words.savedBy(), words.used()
        };
        return ListCsv.of(query, this, header, saved -> {
            var mapping = saved.mapping();
            return new String[] {
                saved.name(),
                mapping.journey().name(),
                Integer.toString(mapping.columns().size()),
                ListCsv.time(saved.savedAt()),
                saved.savedBy().name(),
                saved.usedAt() == null ? "" : ListCsv.time(saved.usedAt())
            };
        });
    }

    /**
     * Those whose columns a file has: first who uses the most of them, then who was used last.
     *
     * @param file whether it has those of a mapping
     */
    public List<SavedMapping> fitting(Predicate<Mapping> file) {
        return listAll().stream()
                .filter(saved -> file.test(saved.mapping()))
                .sorted(Comparator.comparingInt((SavedMapping saved) ->
                                -saved.mapping().columns().size())
                        .thenComparing(SavedMapping::lastTouchedAt, Comparator.reverseOrder()))
                .toList();
    }

    /** A name that somebody typed; one that another mapping has is taken. */
    public FormCheck named(TypedText name, UUID except) {
        var words = Messages.here(SavedMappingMessages.class);
        return problems -> {
            problems.require("name", words.name(), name, SavedMapping.LONGEST_NAME);
            find("name", name.text())
                    .firstResultOptional()
                    .filter(other -> !other.id().equals(except))
                    .ifPresent(other -> problems.add("name", words.taken(name.text())));
        };
    }

    /** Two who take the same name at once are told so, rather than shown an error. */
    public void keep(SavedMapping saved) {
        try {
            persistAndFlush(saved);
        } catch (ConstraintViolationException taken) {
            throw Refusal.conflict(
                    locale -> Messages.in(SavedMappingMessages.class, locale).taken(saved.name()));
        }
    }
}
