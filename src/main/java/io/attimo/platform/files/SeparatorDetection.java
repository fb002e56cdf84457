package io.attimo.platform.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;

/** Finds what parts a file's columns: the sign by which its first lines come out with the same count, above one. */
final class SeparatorDetection {

    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 20;
    private static final char[] CANDIDATES = {',', ';', '\t'};

    private SeparatorDetection() {}

    static char of(Path file, EncodingDetection encodingDetection) throws IOException {
        var sample = sample(file, encodingDetection);
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES) {
            int points = points(sample, candidate);
            if (points > most) {
                best = candidate;
                most = points;
            }
        }
        return best;
    }

    /** Lines that agree with the first one weigh more than the number of columns. */
    private static int points(String sample, char separator) {
        int columns = 0;
        int agreeing = 0;
        int lines = 0;
        try (var reader = CsvFile.reader(separator, new StringReader(sample))) {
            for (var line : reader) {
                columns = columns == 0 ? line.getFieldCount() : columns;
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
