package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of one sheet that have something in them, as text as wide as they are written. */
final class SheetRows implements Iterator<TableRow> {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LAST_COLUMNS_LETTERS = 3;
    private static final int ISO_DATE = 10;
    /** A character that XML cannot hold is written by its number; NUL and halves of a pair are left as they are written. */
    private static final Pattern ESCAPED = Pattern.compile("_x(?!0000|[dD][89a-fA-F])([0-9a-fA-F]{4})_");

    private final WorkbookXml sheet;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final long most;

    private int line;
    private long taken;
    private TableRow next;
    private Set<Integer> dates;
    private boolean isDate;
    private boolean ended;

    SheetRows(WorkbookXml sheet, SharedStrings texts, CellFormats formats, WorkbookLimits workbookLimits) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.most = workbookLimits.time().toNanos();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            long start = System.nanoTime();
            next = explained();
            taken += System.nanoTime() - start;
            ended = next == null;
            checkTime(0);
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var tableRow = next;
        next = null;
        return tableRow;
    }

    private TableRow explained() {
        try {
            return read();
        } catch (UnreadableFile bad) {
            throw bad.line() == 0 ? new UnreadableFile(bad.fault(), line, bad.detail()) : bad;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private TableRow read() throws IOException {
        long start = System.nanoTime();
        for (var kind = sheet.next(); kind != WorkbookXml.Kind.END; kind = sheet.next()) {
            if (kind == WorkbookXml.Kind.OPEN && sheet.is("row")) {
                var cells = row();
                if (!cells.isEmpty()) {
                    return new TableRow(line, cells, dates);
                }
                checkTime(System.nanoTime() - start);
            }
        }
        return null;
    }

    private void checkTime(long now) {
        if (taken + now > most) {
            throw new UnreadableFile(Fault.TOO_SLOW, line, "");
        }
    }

    private List<String> row() throws IOException {
        var number = sheet.attribute("r");
        line = number == null ? line + 1 : number(number, MOST_ROWS);
        if (line > MOST_ROWS) {
            throw broken();
        }
        var cells = new ArrayList<String>();
        dates = new HashSet<>();
        int depth = sheet.depth();
        while (sheet.depth() >= depth) {
            if (sheet.next() == WorkbookXml.Kind.OPEN && sheet.is("c")) {
                int column = column(sheet.attribute("r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
                if (isDate) {
                    dates.add(column);
                }
            }
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    /** From 0. Cells stand in their order: one that is told twice would be read differently by everybody. */
    private static int column(String address, int free) {
        if (address == null) {
            return free;
        }
        int column = 0;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            char letter = Character.toUpperCase(address.charAt(letters++));
            if (letter > 'Z' || letters > LAST_COLUMNS_LETTERS) {
                throw broken();
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column - 1 < free || column > MOST_COLUMNS) {
            throw broken();
        }
        return column - 1;
    }

    private String cell() throws IOException {
        isDate = false;
        var type = sheet.attribute("t");
        var kind = formats.kind(style(sheet.attribute("s")));
        String value = null;
        String formula = null;
        int depth = sheet.depth();
        while (sheet.depth() >= depth) {
            if (sheet.next() == WorkbookXml.Kind.OPEN) {
                if (sheet.is("v")) {
                    value = sheet.text();
                } else if (sheet.is("is")) {
                    value = sheet.text("rPh");
                } else if (sheet.is("f")) {
                    formula = sheet.text();
                }
            }
        }
        // a formula that was never worked out is shown as one, so that it cannot pass for a blank cell
        boolean isWorkedOut = value != null && (!value.isEmpty() || "str".equals(type));
        if (formula != null && !isWorkedOut) {
            return "=" + formula;
        }
        return value == null ? "" : text(value, type == null ? "n" : type, kind);
    }

    private String text(String value, String type, CellFormats.Kind kind) throws IOException {
        isDate = !value.isBlank() && isDate(type, kind);
        return switch (type) {
            case "n" -> value.isBlank() ? "" : numbered(formats.text(value.strip(), kind));
            case "s" -> value.isBlank() ? "" : unescaped(texts.at(number(value.strip(), Integer.MAX_VALUE)));
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            case "d" -> kind == CellFormats.Kind.DATE ? value.replaceFirst("T.*", "") : value.replace('T', ' ');
            default -> unescaped(value);
        };
    }

    private static boolean isDate(String type, CellFormats.Kind kind) {
        boolean isDay = kind == CellFormats.Kind.DATE || kind == CellFormats.Kind.DATE_TIME;
        return type.equals("d") || type.equals("n") && isDay;
    }

    /** Shown as a date or, where it is too large or too small for one, as the number that it is. */
    private String numbered(String text) {
        isDate &= text.length() >= ISO_DATE && text.charAt(4) == '-';
        return text;
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private static int style(String style) {
        return style == null ? -1 : number(style, Integer.MAX_VALUE);
    }

    private static int number(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // the same as one out of reach
        }
        throw broken();
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(Fault.BROKEN_PART, 0, "");
    }
}
