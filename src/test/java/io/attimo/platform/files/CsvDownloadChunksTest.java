package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is made while it is taken. */
class CsvDownloadChunksTest {

    private static final String[] HEADER = {"no", "words"};
    private static final int PIECE = 64 * 1024;

    private final AtomicInteger read = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_000, 100_000})
    void together_the_pieces_are_the_file(int rows) throws IOException {
        var whole = new ByteArrayOutputStream();
        var csv = new SafeCsv(whole);
        csv.row(HEADER);
        rows(rows).forEach(csv::row);
        csv.flush();

        var pieces = pieces(new CsvDownloadChunks(HEADER, rows(rows)));

        assertThat(String.join("", pieces)).isEqualTo(whole.toString(StandardCharsets.UTF_8));
    }

    @Test
    void each_is_small_and_made_when_it_is_asked_for() throws IOException {
        var file = new CsvDownloadChunks(HEADER, rows(100_000));
        assertThat(read).hasValueLessThan(10);

        assertThat(file.next().orElseThrow().length).isBetween(PIECE, 2 * PIECE);

        assertThat(read).hasValueBetween(1_000, 10_000);
        assertThat(pieces(file)).hasSizeGreaterThan(20).allMatch(piece -> piece.length() <= 2 * PIECE);
    }

    @Test
    void who_wants_no_more_of_it_leaves_the_rows() throws IOException {
        var left = new AtomicBoolean();
        try (var file = new CsvDownloadChunks(HEADER, rows(100_000).onClose(() -> left.set(true)))) {
            file.next();
        }

        assertThat(left).isTrue();
    }

    private Stream<String[]> rows(int count) {
        return IntStream.range(0, count).peek(row -> read.incrementAndGet()).mapToObj(row ->
                new String[] {String.valueOf(row), "=words and words"});
    }

    private static List<String> pieces(CsvDownloadChunks file) throws IOException {
        var pieces = new ArrayList<String>();
        for (var piece = file.next(); piece.isPresent(); piece = file.next()) {
            pieces.add(new String(piece.get(), StandardCharsets.UTF_8));
        }
        return pieces;
    }
}
