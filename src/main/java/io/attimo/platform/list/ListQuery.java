package io.attimo.platform.list;

import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of a list. An address says it, as leniently as can be: what it says that the list does not know counts as left
 * out.
 *
 * @param page the first is 1
 * @param search empty where nothing is searched for
 * @param filters the text of each that is set, by its parameter
 */
public record ListQuery(
        ListDefinition definition,
        SortColumn column,
        boolean descending,
        int page,
        String search,
        Map<String, String> filters) {

    static final String PAGE = "page";
    static final String SORT = "sort";
    static final String SEARCH = "q";

    private static final String DOWN = "-";
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 200;

    public static ListQuery of(ListDefinition definition, Map<String, List<String>> parameters) {
        var sort = text(parameters, SORT);
        var column = definition.columns().stream()
                .filter(each -> each.parameter().equals(sort.startsWith(DOWN) ? sort.substring(1) : sort))
                .findFirst();
        var filters = new LinkedHashMap<String, String>();
        for (var filter : definition.filters()) {
            var text = text(parameters, filter.parameter());
            if (!text.isEmpty() && filter.meaning().apply(text).isPresent()) {
                filters.put(filter.parameter(), text);
            }
        }
        var first = definition.columns().get(0);
        return new ListQuery(
                definition,
                column.orElse(first),
                column.isPresent() ? sort.startsWith(DOWN) : first.startsDescending(),
                page(text(parameters, PAGE)),
                definition.searched().isEmpty() ? "" : text(parameters, SEARCH),
                filters);
    }

    private static int page(String text) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(text), LAST_PAGE));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    private static String text(Map<String, List<String>> parameters, String name) {
        var typed = TypedText.line(parameters.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse(""));
        return typed.isUnstorable() || typed.isBlank()
                ? ""
                : typed.text()
                        .codePoints()
                        .limit(LONGEST_TEXT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether it shows less than there is. */
    public boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    /** The conditions of the query; empty where there are none. */
    String where() {
        var conditions = new ArrayList<String>();
        if (!definition.condition().isEmpty()) {
            conditions.add(definition.condition());
        }
        if (!search.isEmpty()) {
            conditions.add(definition.searched().stream()
                    .map(SearchPattern::condition)
                    .map(condition -> condition.replace("?", ":" + SEARCH))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        for (var filter : definition.filters()) {
            if (filters.containsKey(filter.parameter())) {
                conditions.add(filter.condition().replace("?", ":" + name(filter)));
            }
        }
        return String.join(" and ", conditions);
    }

    /** What the conditions name. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, SearchPattern.of(search));
        }
        for (var filter : definition.filters()) {
            filter(filter.parameter())
                    .flatMap(text -> filter.meaning().apply(text))
                    .ifPresent(value -> parameters.put(name(filter), value));
        }
        return parameters;
    }

    // some parameters are words of the query language
    private static String name(ListFilter filter) {
        return "of_" + filter.parameter();
    }

    /** By the column, and by the id where that is the same, so that each record stands on one page. */
    String orderBy() {
        var direction = descending ? " desc" : " asc";
        return " order by " + column.expression() + direction + ", id" + direction;
    }

    public Optional<String> filter(String parameter) {
        return Optional.ofNullable(filters.get(parameter));
    }

    /** How an address says the order; empty for that it starts with. */
    public String sort() {
        return sort(column, descending);
    }

    private String sort(SortColumn by, boolean down) {
        boolean plain = by.equals(definition.columns().get(0)) && down == by.startsDescending();
        return plain ? "" : (down ? DOWN : "") + by.parameter();
    }

    /** The tenant's path of the page that is asked for, where a write leads back to. */
    public String path() {
        return at(page);
    }

    /** What its address says after the path, for a form that leads back to it. */
    public String tail() {
        return query(sort(), page);
    }

    String at(int other) {
        return definition.path() + query(sort(), other) + definition.anchor();
    }

    /** The first page in another order: by the column, or the other way round where it is by that already. */
    String sortedBy(SortColumn other) {
        boolean down = other.equals(column) ? !descending : other.startsDescending();
        return definition.path() + query(sort(other, down), 1) + definition.anchor();
    }

    String csv() {
        return definition.path() + "/csv" + query(sort(), 1);
    }

    private String query(String sort, int page) {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put(SEARCH, search);
        pairs.putAll(filters);
        pairs.put(SORT, sort);
        pairs.put(PAGE, page == 1 ? "" : Integer.toString(page));
        var query = pairs.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + NumberFormats.url(pair.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
