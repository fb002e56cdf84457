package io.attimo.platform.list;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;

/** The records of one page, out of how many, and the ways to the others. */
@TemplateData
public record ListPage<T>(ListQuery query, List<T> rows, long total) {

    static final int SIZE = 50;
    private static final int SHORT = 10;

    public static <T> ListPage<T> read(ListQuery query, PanacheRepositoryBase<T, UUID> all) {
        var where = query.where();
        var rows = all.find(where + query.orderBy(), query.parameters())
                .page(Page.of(query.page() - 1, SIZE))
                .list();
        return new ListPage<>(query, rows, where.isEmpty() ? all.count() : all.count(where, query.parameters()));
    }

    /** Of the whole of it. */
    public String path() {
        return query.definition().path() + query.definition().anchor();
    }

    public boolean isNarrowed() {
        return query.isNarrowed();
    }

    /** Nothing can be found in it by anybody, so that it needs no form to search. */
    public boolean isBare() {
        return total == 0 && !isNarrowed();
    }

    /** Whether it is worth searching: of ten, each is seen at once. */
    public boolean isLong() {
        return total > SHORT || isNarrowed() || query.page() > 1;
    }

    public String filter(String parameter) {
        return query.filter(parameter).orElse("");
    }

    /** Whether it is narrowed to this one of a closed list. */
    public boolean isNarrowedTo(String parameter, Enum<?> choice) {
        return filter(parameter).equals(choice.name());
    }

    public SortHeading heading(String parameter) {
        var column = query.definition().columns().stream()
                .filter(each -> each.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
        boolean isChosen = column.equals(query.column());
        return new SortHeading(
                query.sortedBy(column), isChosen ? query.descending() ? "descending" : "ascending" : null);
    }

    public Pager pager() {
        long before = (query.page() - 1L) * SIZE;
        return new Pager(
                before + 1,
                before + rows.size(),
                total,
                query.page() == 1 ? null : query.at(Math.min(query.page() - 1, lastPage())),
                before + rows.size() < total && !rows.isEmpty() ? query.at(query.page() + 1) : null,
                total == 0 ? null : query.csv());
    }

    private int lastPage() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
