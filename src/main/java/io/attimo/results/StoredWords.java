package io.attimo.results;

import io.attimo.platform.list.Pager;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyVersion;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what was written in answer to one question. */
@Singleton
class StoredWords {

    /** An own answer stands beside its choice, alone or among others; the last part of an id says nothing of when it was made. */
    private static final String WRITTEN = "with finished as (select id, answers, survey_version from survey_responses "
            + StoredAnswers.FINISHED + """
            ),
            answered as (select id, cast(answers as jsonb) #> cast(? as text[]) as answer from finished
              where survey_version = any (cast(? as int[]))),
            written as (select id, case
                when jsonb_typeof(answer) = 'string' and cast(? as boolean) then answer #>> '{}'
                when jsonb_typeof(answer) = 'object' then answer ->> 'text'
                when jsonb_typeof(answer) = 'array' then (
                  select part ->> 'text' from jsonb_array_elements(answer) as part
                  where jsonb_typeof(part) = 'object' limit 1) end as words
              from answered where answer is not null)
            """;

    private static final String FOUND =
            "from written where words is not null and position(lower(cast(? as text)) in lower(words)) > 0 ";
    private static final String COUNT = WRITTEN + "select count(*) " + FOUND;
    private static final String SOME = WRITTEN + "select id, words " + FOUND + """
            order by right(cast(id as text), 12) collate "C", id limit ? offset ?
            """;

    private final TenantSql sql;

    StoredWords(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * @param versions in which the item is asked
     * @param page the first is 1
     */
    WrittenAnswers of(
            Survey survey, ResultsView view, AskedItem item, List<SurveyVersion> versions, String search, int page) {
        long total = sql.read(COUNT, statement -> fill(statement, survey, view, item, versions, search), 1, rows -> {
            rows.next();
            return rows.getLong(1);
        });
        long before = (page - 1L) * WrittenAnswers.SIZE;
        var said = sql.read(
                SOME,
                statement -> {
                    int next = fill(statement, survey, view, item, versions, search);
                    statement.setInt(next, WrittenAnswers.SIZE);
                    statement.setLong(next + 1, before);
                },
                WrittenAnswers.SIZE,
                StoredWords::said);
        return new WrittenAnswers(search, said, pager(survey, view, item, search, page, before, said.size(), total));
    }

    private static List<WrittenAnswers.Said> said(ResultSet rows) throws SQLException {
        var said = new ArrayList<WrittenAnswers.Said>();
        while (rows.next()) {
            said.add(new WrittenAnswers.Said(rows.getObject(1, UUID.class), rows.getString(2)));
        }
        return said;
    }

    private static int fill(
            PreparedStatement statement,
            Survey survey,
            ResultsView view,
            AskedItem item,
            List<SurveyVersion> versions,
            String search)
            throws SQLException {
        var connection = statement.getConnection();
        int next = StoredAnswers.fill(statement, survey, view);
        statement.setArray(next, connection.createArrayOf("text", item.path().toArray()));
        statement.setArray(
                next + 1,
                connection.createArrayOf(
                        "int4", versions.stream().map(SurveyVersion::number).toArray()));
        statement.setBoolean(next + 2, item.kind().isText());
        statement.setString(next + 3, search);
        return next + 4;
    }

    private static Pager pager(
            Survey survey,
            ResultsView view,
            AskedItem item,
            String search,
            int page,
            long before,
            int shown,
            long total) {
        return new Pager(
                before + 1,
                before + shown,
                total,
                page == 1 ? null : address(survey, view, item, search, page - 1),
                shown > 0 && before + shown < total ? address(survey, view, item, search, page + 1) : null,
                null);
    }

    private static String address(Survey survey, ResultsView view, AskedItem item, String search, int page) {
        var pairs = new ArrayList<>(view.pairs());
        if (!search.isEmpty()) {
            pairs.add(Map.entry("q", search));
        }
        if (page > 1) {
            pairs.add(Map.entry("page", Integer.toString(page)));
        }
        return "/surveys/" + survey.id() + "/results/" + NumberFormats.url(item.key()) + ResultsView.query(pairs)
                + "#words";
    }
}
