package io.attimo.platform.files;

/** A file that cannot be read as a table. It says why and, where there is one, on which line. */
public class UnreadableFile extends RuntimeException {

    /** Why a file is refused as a whole. */
    public enum Fault {
        EMPTY,
        NO_ROWS,
        TOO_LARGE,
        TOO_MANY_ROWS,
        HEADER_TOO_LONG,
        LINE_TOO_LONG,
        QUOTE_NOT_CLOSED,
        NUL,
        NOT_TEXT,
        TOO_MANY_LABELS,
        OLD_WORKBOOK,
        NO_WORKBOOK,
        TOO_LARGE_INSIDE,
        TOO_MANY_PARTS,
        ODD_PART,
        ARCHIVE_INSIDE,
        DOCTYPE,
        TOO_MANY_SHEETS,
        NO_SUCH_SHEET,
        BROKEN_PART,
        CELL_TOO_LONG,
        TOO_MUCH_TEXT,
        TOO_SLOW,
        // For these no file is refused any more; imports that were are told so still.
        TOO_MANY_COLUMNS,
        HEADER_EMPTY,
        HEADER_TWICE
    }

    private final Fault fault;
    private final long line;
    private final String detail;

    public UnreadableFile(Fault fault, long line, String detail) {
        super(fault + " at line " + line);
        this.fault = fault;
        this.line = line;
        this.detail = detail;
    }

    public Fault fault() {
        return fault;
    }

    /** The file itself, or what it unpacks to. */
    public boolean isTooLarge() {
        return fault == Fault.TOO_LARGE || fault == Fault.TOO_LARGE_INSIDE;
    }

    /** From 1; 0 where the fault is of the file as a whole. */
    public long line() {
        return line;
    }

    /** The limit that was passed or the name that is wrong; may be empty. */
    public String detail() {
        return detail;
    }
}
