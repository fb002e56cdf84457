package io.attimo.platform.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** Counts lines while a file is read, and refuses what is not text. */
final class CsvTextValidatingReader extends FilterReader {

    private static final Pattern STARTING_LINE = Pattern.compile("starting at line (\\d+)");

    private long line = 1;

    CsvTextValidatingReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = readOrRefuse(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            if (buffer[i] == '\n') {
                line++;
            } else if (buffer[i] == 0) {
                throw new UnreadableFile(UnreadableFile.Fault.NUL, line, "");
            }
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private int readOrRefuse(char[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (CharacterCodingException notText) {
            throw new UnreadableFile(UnreadableFile.Fault.NOT_TEXT, line, "");
        }
    }

    /** The parser's complaint in our words; it wraps ours and tells the rest only in its message. */
    UnreadableFile explain(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile ours) {
                return ours;
            }
        }
        var message = String.valueOf(broken.getMessage());
        var found = STARTING_LINE.matcher(message);
        long start = found.find() ? Long.parseLong(found.group(1)) : line;
        return message.startsWith("Unclosed")
                ? new UnreadableFile(UnreadableFile.Fault.QUOTE_NOT_CLOSED, start, "")
                : new UnreadableFile(UnreadableFile.Fault.LINE_TOO_LONG, start, String.valueOf(CsvFile.LONGEST_RECORD));
    }
}
