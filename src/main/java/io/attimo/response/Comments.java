package io.attimo.response;

import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What customers said in their own words. */
@Singleton
public class Comments {

    /** One comment, the day it was given and the mark beside it; NaN where its author gave none. */
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
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final TenantSql sql;

    Comments(TenantSql sql) {
        this.sql = sql;
    }

    /** @param places for a segment's number, the place of the label that the authors must have */
    public Part newest(Touchpoint about, DateRange dateRange, Map<Integer, Integer> places, int first, int most) {
        var labels = new StringBuilder();
        places.forEach((segment, place) -> labels.append("and r.places[%d] = %d ".formatted(segment, place)));
        return sql.read(
                SAID.formatted(about.number(), labels),
                statement -> {
                    statement.setObject(2, about.id());
                    statement.setObject(3, dateRange.from() == null ? NEVER : dateRange.from());
                    statement.setObject(4, dateRange.to() == null ? EVER : dateRange.to());
                    statement.setInt(5, most);
                    statement.setInt(6, first);
                },
                most,
                rows -> part(rows, first));
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
