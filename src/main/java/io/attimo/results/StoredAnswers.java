package io.attimo.results;

import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a survey's finished responses as they are stored, row by row, and how many came how far. */
@Singleton
class StoredAnswers {

    static final String OF_VIEW = """
            where tenant_id = :tenant and survey_id = ?
            and (cast(? as text) is null or language = ?) and (cast(? as int) is null or survey_version = ?)
            and (cast(? as boolean) is null or suspicious = ?)
            """;
    static final String FINISHED = OF_VIEW + "and finished_at >= ? and finished_at < ? ";
    private static final String COLUMNS = """
            select id, survey_version, language, cast(extract(epoch from started_at) * 1000 as bigint),
              cast(extract(epoch from finished_at) * 1000 as bigint), suspicious, customer, answers, fields
            from survey_responses
            """;
    private static final String UNKNOWN = COLUMNS + FINISHED + "and customer is null";
    private static final String KNOWN = COLUMNS + FINISHED
            + "and customer is not null order by lower(customer) collate \"C\", customer collate \"C\"";
    private static final String PAGE = COLUMNS + FINISHED + "order by %s limit ? offset ?";
    private static final String IDS = "select id from survey_responses " + FINISHED + "order by %s limit ?";
    private static final String SOME =
            COLUMNS + "where tenant_id = :tenant and survey_id = ? and finished_at is not null and id = any (?)";
    private static final String COUNTS =
            "with answered as (select started_at, finished_at, suspicious from survey_responses " + OF_VIEW + """
            ), period as (select cast(? as timestamptz) as first, cast(? as timestamptz) as past)
            select count(*) filter (where started_at >= first and started_at < past or finished_at >= first and finished_at < past),
              count(*) filter (where finished_at >= first and finished_at < past),
              count(*) filter (where suspicious and finished_at >= first and finished_at < past)
            from answered, period
            """;
    private static final String OPENED = """
            select coalesce(sum(openings), 0) from survey_openings
            where tenant_id = :tenant and survey_id = ? and day >= ? and day <= ?
            """;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int FETCH = 500;

    private final TenantSql sql;

    StoredAnswers(TenantSql sql) {
        this.sql = sql;
    }

    /** Those of one customer one after the other. In a transaction of the caller's, without which all would be read at once. */
    void each(Survey survey, ResultsView view, Consumer<AnswerRow> taken) {
        each(UNKNOWN, survey, view, taken);
        each(KNOWN, survey, view, taken);
    }

    private void each(String those, Survey survey, ResultsView view, Consumer<AnswerRow> taken) {
        sql.read(those, statement -> fill(statement, survey, view), FETCH, rows -> {
            while (rows.next()) {
                taken.accept(row(rows));
            }
            return null;
        });
    }

    /** @param first how many come before the first of them */
    List<AnswerRow> some(Survey survey, ResultsView view, ResponseOrder order, int most, long first) {
        return sql.read(
                PAGE.formatted(order.sql()),
                statement -> {
                    int next = fill(statement, survey, view);
                    statement.setInt(next, most);
                    statement.setLong(next + 1, first);
                },
                most,
                StoredAnswers::rows);
    }

    List<UUID> ids(Survey survey, ResultsView view, ResponseOrder order, int most) {
        return sql.read(
                IDS.formatted(order.sql()),
                statement -> statement.setInt(fill(statement, survey, view), most),
                FETCH,
                rows -> {
                    var ids = new ArrayList<UUID>();
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                    return ids;
                });
    }

    /** Those that are still there, in their order. */
    List<AnswerRow> of(UUID survey, List<UUID> ids) {
        var found = sql.read(
                SOME,
                statement -> {
                    statement.setObject(2, survey);
                    statement.setArray(3, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                },
                FETCH,
                StoredAnswers::rows);
        var byId = found.stream().collect(Collectors.toMap(AnswerRow::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<AnswerRow> rows(ResultSet rows) throws SQLException {
        var read = new ArrayList<AnswerRow>();
        while (rows.next()) {
            read.add(row(rows));
        }
        return read;
    }

    private static AnswerRow row(ResultSet rows) throws SQLException {
        return new AnswerRow(
                rows.getObject(1, UUID.class),
                rows.getInt(2),
                rows.getString(3),
                Instant.ofEpochMilli(rows.getLong(4)),
                Instant.ofEpochMilli(rows.getLong(5)),
                rows.getBoolean(6),
                rows.getString(7),
                SurveyAnswers.read(rows.getString(8)),
                SurveyAnswers.read(rows.getString(9)));
    }

    /** @param onePage whether whoever starts the survey finishes it */
    ResultsCounts counts(Survey survey, ResultsView view, boolean onePage) {
        Long opened = isOpeningsTold(view) ? opened(survey, view) : null;
        return sql.read(COUNTS, statement -> fill(statement, survey, view), 1, rows -> {
            rows.next();
            return new ResultsCounts(opened, rows.getLong(1), rows.getLong(2), rows.getLong(3), onePage);
        });
    }

    private static boolean isOpeningsTold(ResultsView view) {
        return view.language() == null && view.version() == null && view.soundness() == null;
    }

    private Long opened(Survey survey, ResultsView view) {
        return sql.read(
                OPENED,
                statement -> {
                    statement.setObject(2, survey.id());
                    statement.setObject(3, view.from() == null ? FIRST_DAY : view.from());
                    statement.setObject(4, view.to() == null ? LAST_DAY : view.to());
                },
                1,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** From the second parameter on, and says which comes next. */
    static int fill(PreparedStatement statement, Survey survey, ResultsView view) throws SQLException {
        var zone = CurrentLocale.zoneHere();
        statement.setObject(2, survey.id());
        statement.setString(3, view.language());
        statement.setString(4, view.language());
        statement.setObject(5, view.version(), Types.INTEGER);
        statement.setObject(6, view.version(), Types.INTEGER);
        var suspicious = view.soundness() == null ? null : view.soundness() == ResultsView.Soundness.SUSPICIOUS;
        statement.setObject(7, suspicious, Types.BOOLEAN);
        statement.setObject(8, suspicious, Types.BOOLEAN);
        statement.setObject(9, OffsetDateTime.ofInstant(view.begin(zone), ZoneOffset.UTC));
        statement.setObject(10, OffsetDateTime.ofInstant(view.end(zone), ZoneOffset.UTC));
        return 11;
    }
}
