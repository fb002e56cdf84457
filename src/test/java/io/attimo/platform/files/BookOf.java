package io.attimo.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made for a test, part by part, so that each part can be made wrong. */
public final class BookOf {

    /** A part that is too large to be held. */
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String TEXTS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private BookOf() {}

    /** One sheet with these rows; cells that look like numbers are numbers. */
    public static BookOf rows(String... lines) {
        return sheets(Map.of("Survey", rowsOf(lines)));
    }

    /** The content of {@code sheetData} of each sheet, by the sheet's name. */
    public static BookOf sheets(Map<String, String> sheets) {
        var book = new BookOf();
        book.with("[Content_Types].xml", "<Types/>");
        book.with("_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml")));
        var list = new StringBuilder();
        var relations = new StringBuilder(
                relation("t", "sharedStrings", "sharedStrings.xml") + relation("s", "styles", "/xl/styles.xml"));
        int n = 0;
        for (var sheet : sheets.entrySet()) {
            n++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), n, n));
            relations.append(relation("r" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
            book.with("xl/worksheets/sheet" + n + ".xml", sheet(sheet.getValue()));
        }
        book.with("xl/workbook.xml", "<workbook><sheets>" + list + "</sheets></workbook>");
        book.with("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        return book;
    }

    public BookOf with(String path, String text) {
        return with(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public BookOf with(String path, Part part) {
        parts.put(path, part);
        return this;
    }

    public BookOf withTexts(String... texts) {
        var items = new StringBuilder();
        for (var text : texts) {
            items.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
        }
        return with(TEXTS, "<sst>" + items + "</sst>");
    }

    public BookOf without(String path) {
        parts.remove(path);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public java.nio.file.Path file() {
        return FileOf.bytes(bytes());
    }

    public static String sheet(String data) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + data + "</sheetData></worksheet>";
    }

    /** Lines of comma-parted cells. */
    public static String rowsOf(String... lines) {
        var rows = new StringBuilder();
        for (int r = 0; r < lines.length; r++) {
            rows.append("<row r=\"").append(r + 1).append("\">");
            var cells = lines[r].split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                rows.append(cell(address(c, r), cells[c]));
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private static String cell(String address, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.matches("-?\\d+(\\.\\d+)?")
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, text)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, escaped(text));
    }

    private static String address(int column, int row) {
        var letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + (row + 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, TYPES + type, target);
    }
}
