package io.attimo.platform.list;

import java.util.List;
import java.util.Map;

/**
 * What a list can be asked.
 *
 * @param path of its page among the tenant's; its file lies under {@code /csv}
 * @param anchor where on its page the list stands, for a page that begins with something else; empty: at its top
 * @param condition what each of its records fulfils; empty where all are in it
 * @param columns it can be sorted by; by the first unless another is asked for
 * @param searched expressions in one of which the text that is searched for has to be; none: it cannot be searched
 */
public record ListDefinition(
        String path,
        String anchor,
        String condition,
        List<SortColumn> columns,
        List<String> searched,
        List<ListFilter> filters) {

    public static ListDefinition of(String path, SortColumn... columns) {
        return new ListDefinition(path, "", "", List.of(columns), List.of(), List.of());
    }

    /** Links lead to the element with this id: what stands above it has been seen. */
    public ListDefinition below(String id) {
        return new ListDefinition(path, "#" + id, condition, columns, searched, filters);
    }

    public ListDefinition ofThose(String condition) {
        return new ListDefinition(path, anchor, condition, columns, searched, filters);
    }

    public ListDefinition searching(String... expressions) {
        return new ListDefinition(path, anchor, condition, columns, List.of(expressions), filters);
    }

    public ListDefinition filteredBy(ListFilter... filters) {
        return new ListDefinition(path, anchor, condition, columns, searched, List.of(filters));
    }

    /** The first page of the whole, in the order it starts with. */
    public ListQuery plain() {
        return ListQuery.of(this, Map.of());
    }
}
