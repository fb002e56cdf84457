package io.attimo.response;

import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers said in their own words. */
@Singleton
public class Comments {

    /**
     * One comment.
     *
     * @param on the day it was given; null where that is not told
     * @param mark beside it; NaN where its author gave none, or it is not told
     */
    public record Said(String text, LocalDate on, double mark) {}

    /** Some comments out of all that there are. */
    public record Part(List<Said> comments, int first, long all) {}

    private static final String SAID = """
            select c.text, r.answered_on, r.marks[%d], count(*) over ()
            from comments c join responses r on r.tenant_id = c.tenant_id and r.id = c.response_id
            where c.tenant_id = :tenant and c.touchpoint_id = ?
            and r.answered_on between ? and ? %s
            order by r.answered_on desc, c.id limit ? offset ?
            """;
    /** In an order that says nothing of who wrote when. */
    private static final String WORDS = """
            select c.text, cast(null as date), cast(null as double precision), count(*) over ()
            from comments c join responses r on r.tenant_id = c.tenant_id and r.id = c.response_id
            where c.tenant_id = :tenant and c.touchpoint_id = ?
            and r.answered_on between ? and ? %s and r.id <> all (?)
            order by md5(cast(c.id as text)) limit ? offset ?
            """;

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final TenantSql sql;

    Comments(TenantSql sql) {
        this.sql = sql;
    }

    /** @param places for a segment's number, the place of the label that the authors must have */
    public Part newest(Touchpoint about, DateRange dateRange, Map<Integer, Integer> places, int first, int most) {
        return sql.read(
                SAID.formatted(about.number(), labels(places)),
                statement -> {
                    about(about, dateRange, statement);
                    statement.setInt(5, most);
                    statement.setInt(6, first);
                },
                most,
                rows -> part(rows, first));
    }

    /**
     * Words alone, for who may not read single answers: without the day and the mark beside them.
     *
     * @param waiting responses whose words wait as their marks do
     */
    public Part words(
            Touchpoint about,
            DateRange dateRange,
            Map<Integer, Integer> places,
            Collection<UUID> waiting,
            int first,
            int most) {
        return sql.read(
                WORDS.formatted(labels(places)),
                statement -> {
                    about(about, dateRange, statement);
                    ResponseRows.setIds(statement, 5, waiting);
                    statement.setInt(6, most);
                    statement.setInt(7, first);
                },
                most,
                rows -> part(rows, first));
    }

    private static String labels(Map<Integer, Integer> places) {
        var labels = new StringBuilder();
        places.forEach((segment, place) -> labels.append("and r.places[%d] = %d ".formatted(segment, place)));
        return labels.toString();
    }

    private static void about(Touchpoint about, DateRange dateRange, PreparedStatement statement) throws SQLException {
        statement.setObject(2, about.id());
        statement.setObject(3, dateRange.from() == null ? NEVER : dateRange.from());
        statement.setObject(4, dateRange.to() == null ? EVER : dateRange.to());
    }

    private static Part part(ResultSet rows, int first) throws SQLException {
        var comments = new ArrayList<Said>();
        long all = 0;
        while (rows.next()) {
            double mark = rows.getDouble(3);
            boolean unmarked = rows.wasNull();
            comments.add(new Said(rows.getString(1), rows.getObject(2, LocalDate.class), unmarked ? Double.NaN : mark));
            all = rows.getLong(4);
        }
        return new Part(List.copyOf(comments), first, all);
    }
}
