package io.attimo.platform.files;

/**
 * Where the names of a file's columns stand. Records are counted, not lines: a cell may go over several lines, and a blank
 * record is none.
 *
 * @param first the record the heading begins with, from 1; what stands above it is a title
 * @param rows of how many records it consists; 0 where the file has none, and its columns are called by their place
 * @param names the record that names the columns, by its number in the file; a number before the heading's counts within it
 */
public record HeadingRows(Integer first, Integer rows, Integer names) {

    public static final int LATEST = 100;
    public static final int MOST = 10;

    /** The first record, as most files have it. */
    public static final HeadingRows USUAL = new HeadingRows(1, 1, 1);

    public HeadingRows {
        first = first == null ? 1 : first;
        rows = rows == null ? 1 : rows;
        names = names == null ? 1 : names;
    }

    public boolean startsInReach() {
        return first >= 1 && first <= LATEST;
    }

    /** Whether the first record of the table is a row already. */
    public boolean areNone() {
        return rows == 0;
    }

    public boolean spansAllowedRows() {
        return rows >= 0 && rows <= MOST;
    }

    /** Whether the record of the names is one of the heading's, if there is one. */
    public boolean holdsNames() {
        return areNone() || place() >= 0 && place() < rows;
    }

    /** Of the names within the heading, from 0. */
    public int place() {
        return (names < first ? names : names - first + 1) - 1;
    }
}
