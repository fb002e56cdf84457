package io.attimo.platform.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What parts a file's columns: the sign that a line above them names, as {@code sep=;}, or the one by which the first lines
 * come out with the same count, above one.
 *
 * @param isWritten whether the first line says it, and nothing else
 */
record SeparatorDetection(char separator, boolean isWritten) {

    private static final Pattern WRITTEN = Pattern.compile("^\"?sep=([,;|:^~\t])\"?\\R");

    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 20;
    /** The comma last: of two that do as well it is the one that stands in texts and numbers too. */
    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    static SeparatorDetection of(Path file, EncodingDetection encodingDetection) throws IOException {
        var sample = sample(file, encodingDetection);
        var written = WRITTEN.matcher(sample);
        if (written.lookingAt()) {
            return new SeparatorDetection(written.group(1).charAt(0), true);
        }
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES) {
            int points = points(sample, candidate);
            if (points > most) {
                best = candidate;
                most = points;
            }
        }
        return new SeparatorDetection(best, false);
    }

    /** Lines that agree with the first that has several cells, below titles, weigh more than the number of columns. */
    private static int points(String sample, char separator) {
        int columns = 0;
        int agreeing = 0;
        int lines = 0;
        try (var reader = CsvFile.reader(separator, new StringReader(sample))) {
            for (var line : reader) {
                if (columns < 2) {
                    columns = line.getFieldCount();
                    agreeing = 0;
                }
                agreeing += line.getFieldCount() == columns ? 1 : 0;
                if (++lines == LINES) {
                    break;
                }
            }
        } catch (IOException | RuntimeException cutOff) {
            // the sample ends within a record: what was counted before counts
        }
        return columns < 2 ? 0 : agreeing * 1_000 + Math.min(columns, 999);
    }

    private static String sample(Path file, EncodingDetection encodingDetection) throws IOException {
        try (Reader reader = encodingDetection.open(file)) {
            var start = new char[SAMPLE];
            int n = 0;
            for (int read = 0; read >= 0 && n < SAMPLE; n += Math.max(read, 0)) {
                read = reader.read(start, n, SAMPLE - n);
            }
            return new String(start, 0, n);
        } catch (java.nio.charset.CharacterCodingException notText) {
            return "";
        }
    }
}
