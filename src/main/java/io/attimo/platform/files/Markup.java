package io.attimo.platform.files;

import io.attimo.platform.files.BadFile.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the XML of a workbook's part, tag by tag, in memory that does not depend on what it reads: every name, attribute,
 * text and depth has its limit. It knows no document type, so there is nothing to expand and nothing to fetch.
 */
final class Markup implements Closeable {

    /** What stands at the place that was read to. */
    enum Kind {
        OPEN,
        CLOSE,
        END
    }

    /** As many characters as a cell of a workbook can hold. */
    static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_TAG = 32_767;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int DEEPEST = 64;
    private static final int LONGEST_ENTITY = 10;
    private static final int BUFFER = 1 << 13;
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;

    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean keepsText;
    private boolean closesAtOnce;
    private int tagLength;
    private String name = "";

    Markup(InputStream in) {
        this.in = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Goes on to the next tag. */
    Kind next() throws IOException {
        if (closesAtOnce) {
            closesAtOnce = false;
            return close(name);
        }
        while (true) {
            int c = passText();
            if (c == END) {
                if (!open.isEmpty()) {
                    throw broken();
                }
                return Kind.END;
            }
            tagLength = 0;
            c = read();
            if (c == '!') {
                passDeclaration();
            } else if (c == '?') {
                pass("?>");
            } else if (c == '/') {
                name(readTag());
                skipTo('>');
                return close(word());
            } else {
                openTag(c);
                return Kind.OPEN;
            }
        }
    }

    /** Goes on to the next tag that opens an element of this name, or to the end. */
    boolean goTo(String wanted) throws IOException {
        for (var kind = next(); kind != Kind.END; kind = next()) {
            if (kind == Kind.OPEN && name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the element that was just opened, and answers the text in it. */
    String text() throws IOException {
        return text("");
    }

    /** The same, without the text in elements of the given name. */
    String text(String leftOut) throws IOException {
        int depth = open.size();
        text.setLength(0);
        keepsText = true;
        while (open.size() >= depth) {
            if (next() == Kind.OPEN && name.equals(leftOut)) {
                keepsText = false;
                passElement();
                keepsText = true;
            }
        }
        keepsText = false;
        return text.toString();
    }

    private void passElement() throws IOException {
        int depth = open.size();
        while (open.size() >= depth) {
            next();
        }
    }

    /** The last tag's name without its prefix. */
    String name() {
        return name;
    }

    boolean is(String asked) {
        return name.equals(asked);
    }

    int depth() {
        return open.size();
    }

    /** By its name without a prefix; null where it is not given. */
    String attribute(String asked) {
        return attributes.get(asked);
    }

    private void openTag(int first) throws IOException {
        attributes.clear();
        name(first);
        name = word();
        if (open.size() == DEEPEST) {
            throw broken();
        }
        open.push(name);
        int c = passBlanks(last);
        while (c != '>' && c != '/') {
            attribute(c);
            c = passBlanks(readTag());
        }
        if (c == '/') {
            if (readTag() != '>') {
                throw broken();
            }
            closesAtOnce = true;
        }
    }

    private Kind close(String closed) {
        if (open.isEmpty() || !open.pop().equals(closed)) {
            throw broken();
        }
        name = closed;
        return Kind.CLOSE;
    }

    private void attribute(int first) throws IOException {
        name(first);
        var key = word();
        if (passBlanks(last) != '=' || attributes.size() == MOST_ATTRIBUTES) {
            throw broken();
        }
        int quote = passBlanks(readTag());
        if (quote != '"' && quote != '\'') {
            throw broken();
        }
        word.setLength(0);
        for (int c = readTag(); c != quote; c = readTag()) {
            if (c == '<') {
                throw broken();
            }
            word.appendCodePoint(c == '&' ? entity() : c);
        }
        attributes.put(key, word.toString());
    }

    private int last;

    /** Reads a name into the word, and leaves what ends it in {@link #last}. */
    private void name(int first) throws IOException {
        word.setLength(0);
        int c = first;
        while (c != '>' && c != '/' && c != '=' && !isBlank(c)) {
            if (c == '<' || c == '&' || c == '"' || c == '\'' || c == 0) {
                throw broken();
            }
            word.append((char) c);
            c = readTag();
        }
        last = c;
    }

    private String word() {
        int colon = word.lastIndexOf(":");
        if (word.length() == colon + 1) {
            throw broken();
        }
        return word.substring(colon + 1);
    }

    private int passBlanks(int c) throws IOException {
        int here = c;
        while (isBlank(here)) {
            here = readTag();
        }
        return here;
    }

    private void skipTo(char wanted) throws IOException {
        int c = passBlanks(last);
        if (c != wanted) {
            throw broken();
        }
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Within a tag the file may not end, nor may it go on for ever. */
    private int readTag() throws IOException {
        int c = read();
        if (c == END || ++tagLength > LONGEST_TAG) {
            throw broken();
        }
        return c;
    }

    private int passText() throws IOException {
        int c = read();
        while (c != END && c != '<') {
            keep(c == '&' ? entity() : c);
            c = read();
        }
        return c;
    }

    private void keep(int codePoint) {
        if (codePoint == 0) {
            throw broken();
        }
        if (!keepsText) {
            return;
        }
        if (text.length() >= LONGEST_TEXT) {
            throw new BadFile(Fault.CELL_TOO_LONG, 0, String.valueOf(LONGEST_TEXT));
        }
        text.appendCodePoint(codePoint);
    }

    private int entity() throws IOException {
        var entity = new StringBuilder(LONGEST_ENTITY);
        for (int c = read(); c != ';'; c = read()) {
            if (c == END || entity.length() == LONGEST_ENTITY) {
                throw broken();
            }
            entity.append((char) c);
        }
        return switch (entity.toString()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(entity.toString());
        };
    }

    private static int numbered(String entity) {
        try {
            int code = entity.startsWith("#x")
                    ? Integer.parseUnsignedInt(entity.substring(2), 16)
                    : entity.startsWith("#") ? Integer.parseUnsignedInt(entity.substring(1)) : 0;
            if (code <= 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF) {
                throw broken();
            }
            return code;
        } catch (NumberFormatException none) {
            throw broken();
        }
    }

    /** A comment is passed over, text that is not to be parsed is text, and a document type is refused. */
    private void passDeclaration() throws IOException {
        int c = read();
        if (c == '-' && read() == '-') {
            pass("-->");
        } else if (c == '[') {
            for (char expected : "CDATA[".toCharArray()) {
                if (read() != expected) {
                    throw broken();
                }
            }
            keepTo("]]>");
        } else {
            throw new BadFile(Fault.DOCTYPE, 0, "");
        }
    }

    private void pass(String end) throws IOException {
        boolean kept = keepsText;
        keepsText = false;
        keepTo(end);
        keepsText = kept;
    }

    private void keepTo(String end) throws IOException {
        char last = end.charAt(end.length() - 1);
        char fill = end.charAt(0);
        int fills = 0;
        for (int c = read(); ; c = read()) {
            if (c == END) {
                throw broken();
            }
            if (c == last && fills >= end.length() - 1) {
                return;
            }
            if (c == fill) {
                if (++fills > end.length() - 1) {
                    keep(fill);
                    fills--;
                }
            } else {
                for (; fills > 0; fills--) {
                    keep(fill);
                }
                keep(c);
            }
        }
    }

    private int read() throws IOException {
        if (at == filled && !fill()) {
            return END;
        }
        return buffer[at++];
    }

    private boolean fill() throws IOException {
        boolean first = filled == 0;
        try {
            at = 0;
            filled = Math.max(0, in.read(buffer, 0, BUFFER));
        } catch (CharacterCodingException otherCharacters) {
            throw broken();
        }
        if (first && filled > 0 && buffer[0] == '\uFEFF') {
            at = 1;
        }
        return at < filled;
    }

    private static BadFile broken() {
        return new BadFile(Fault.BROKEN_PART, 0, "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
