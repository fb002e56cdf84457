package io.attimo.results;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.files.JsonDownloadChunks;
import io.attimo.platform.files.SpreadsheetCsvChunks;
import io.attimo.platform.files.WorkbookDownloadChunks;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.Refusal;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All responses of a view as a file, in its order, with its columns and in the language of whoever asks. */
@Singleton
class ResponseExport {

    static final int MOST = 100_000;
    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredAnswers answers;

    ResponseExport(StoredAnswers answers) {
        this.answers = answers;
    }

    DownloadChunks csv(ResponsesPage page) throws IOException {
        var columns = page.columns();
        return new SpreadsheetCsvChunks(CurrentLocale.here(), header(columns), rows(page, row -> cells(columns, row)));
    }

    DownloadChunks workbook(ResponsesPage page) {
        var columns = page.columns();
        return new WorkbookDownloadChunks(
                Messages.here(ResultsMessages.class).responses(),
                header(columns),
                rows(page, row -> cells(columns, row)));
    }

    DownloadChunks json(ResponsesPage page) throws IOException {
        var asked = page.asked().columns().isEmpty()
                ? null
                : page.columns().stream()
                        .filter(column -> column.item() != null)
                        .map(column -> column.item().question().key())
                        .collect(Collectors.toSet());
        return new JsonDownloadChunks("{\"responses\":[\n", rows(page, row -> json(row, asked)), "\n]}\n");
    }

    private static String[] header(List<ResponseColumn> columns) {
        var words = Messages.here(ResultsMessages.class);
        var header = new ArrayList<>(List.of(
                words.response(),
                words.finishedAt(),
                words.language(),
                words.version(),
                words.suspicious(),
                words.customer()));
        columns.forEach(column -> header.add(column.heading()));
        return header.toArray(String[]::new);
    }

    private static Object[] cells(List<ResponseColumn> columns, AnswerRow row) {
        var cells = new ArrayList<Object>();
        cells.add(row.id().toString());
        cells.add(LocalDateTime.ofInstant(row.finishedAt(), CurrentLocale.zoneHere())
                .truncatedTo(ChronoUnit.SECONDS));
        cells.add(row.language());
        cells.add((double) row.version());
        cells.add(row.suspicious() ? Messages.here(ResultsMessages.class).suspicious() : null);
        cells.add(row.customer());
        columns.forEach(column -> cells.add(column.in(row)));
        return cells.toArray();
    }

    /** As the API tells it. */
    private static String json(AnswerRow row, Set<String> asked) {
        var json = JSON.createObjectNode();
        json.put("id", row.id().toString());
        json.put("version", row.version());
        json.put("language", row.language());
        json.put("finishedAt", row.finishedAt().toString());
        json.put("partial", false);
        json.put("suspicious", row.suspicious());
        json.set("answers", asked(row.answers().json(), asked));
        return json.toString();
    }

    private static ObjectNode asked(ObjectNode answers, Set<String> asked) {
        return asked == null ? answers : answers.retain(asked);
    }

    /** First which they are, so that it holds what the view held when it was asked for, then some at a time. */
    private <T> Stream<T> rows(ResponsesPage page, Function<AnswerRow, T> made) {
        var survey = page.survey().id();
        var ids = answers.ids(page.survey(), page.view(), page.asked().order(), MOST + 1);
        if (ids.size() > MOST) {
            throw Refusal.unprocessable(
                    locale -> Messages.in(ResultsMessages.class, locale).tooMany(NumberFormats.whole(MOST)));
        }
        var locale = CurrentLocale.here();
        var zone = CurrentLocale.zoneHere();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                .flatMap(some -> part(survey, some, locale, zone, made));
    }

    /** Each part is made in a request of its own, which does not know who asked. */
    private <T> Stream<T> part(UUID survey, List<UUID> some, Locale locale, ZoneId zone, Function<AnswerRow, T> made) {
        var here = Arc.container().instance(CurrentLocale.class).get();
        here.speak(locale.getLanguage());
        here.liveIn(zone);
        return answers.of(survey, some).stream().map(made).toList().stream();
    }
}
