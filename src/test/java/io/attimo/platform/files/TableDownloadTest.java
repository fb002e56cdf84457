package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that people take with them say what they said. */
class TableDownloadTest {

    private static final Object[] ROW = {
        "=1+1; \"<b>\"\n&", -1234.5, LocalDate.of(2026, 11, 3), LocalDateTime.of(2026, 11, 3, 14, 5, 9), null
    };
    private static final String[] HEADER = {"text", "number", "day", "time", "nothing"};

    @TempDir
    Path folder;

    private static byte[] all(DownloadChunks chunks) throws IOException {
        var all = new ByteArrayOutputStream();
        try (chunks) {
            for (var piece = chunks.next(); piece.isPresent(); piece = chunks.next()) {
                all.write(piece.get());
            }
        }
        return all.toByteArray();
    }

    private static String text(DownloadChunks chunks) throws IOException {
        return new String(all(chunks), StandardCharsets.UTF_8);
    }

    @Test
    void a_csv_is_written_as_its_readers_country_does_and_runs_nothing() throws IOException {
        assertThat(text(new SpreadsheetCsvChunks(Locale.ITALIAN, HEADER, Stream.<Object[]>of(ROW))))
                .isEqualTo("\uFEFF\"text\";\"number\";\"day\";\"time\";\"nothing\"\r\n"
                        + "\"'=1+1; \"\"<b>\"\"\n&\";\"-1234,5\";\"03/11/2026\";\"03/11/2026 14:05:09\";\"\"\r\n");
        assertThat(text(new SpreadsheetCsvChunks(Locale.ENGLISH, HEADER, Stream.<Object[]>of(ROW))))
                .contains(",\"-1234.5\",\"2026-11-03\",\"2026-11-03 14:05:09\",\"\"\r\n");
    }

    @Test
    void a_workbook_has_numbers_days_and_texts() throws IOException {
        var file = folder.resolve("table.xlsx");
        Files.write(file, all(new WorkbookDownloadChunks("Sheet", HEADER, Stream.<Object[]>of(ROW))));

        try (var table = TableFile.open(file, null).table()) {
            assertThat(table.header()).containsExactly(HEADER);
            assertThat(table.iterator().next().cells())
                    .startsWith("=1+1; \"<b>\"\n&", "-1234.5", "2026-11-03", "2026-11-03 14:05:09");
        }
    }

    @Test
    void rows_are_read_as_they_are_taken() throws IOException {
        var read = new AtomicInteger();
        var rows =
                IntStream.range(0, 50_000).mapToObj(i -> new Object[] {"Row " + i + " " + "x".repeat(40), (double) i});
        var chunks = new WorkbookDownloadChunks(
                "Sheet", new String[] {"text", "number"}, rows.peek(row -> read.incrementAndGet()));
        var first = chunks.next();
        assertThat(first).isPresent();
        assertThat(read.get()).isLessThan(40_000);

        var file = folder.resolve("long.xlsx");
        var all = new ByteArrayOutputStream();
        all.write(first.get());
        all.write(all(chunks));
        Files.write(file, all.toByteArray());
        var numbers = new ArrayList<String>();
        try (var table = TableFile.open(file, null).table()) {
            table.forEach(row -> numbers.add(row.cells().get(1)));
        }
        assertThat(numbers).hasSize(50_000).endsWith("49998", "49999");
    }

    @Test
    void a_json_list_is_one_document() throws IOException {
        var json = JsonMapper.builder().build();
        var some = text(new JsonDownloadChunks("{\"all\":[", Stream.of("1", "{\"a\":\"é\"}"), "]}"));

        assertThat(json.readTree(some)).isEqualTo(json.readTree("{\"all\": [1, {\"a\": \"é\"}]}"));
        assertThat(text(new JsonDownloadChunks("[", Stream.of(), "]"))).isEqualTo("[]");
    }
}
