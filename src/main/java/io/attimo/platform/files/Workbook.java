package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An XLSX workbook that is open: its sheets by name, and the rows of each as a stream. The reader is our own, since the
 * usual ones believe a file: fastexcel-reader 0.20.2 makes a list as long as the furthest column that a cell's address
 * names, and fills up the shared texts to any number; a file of a kilobyte ends the process.
 */
final class Workbook implements Closeable {

    private record Part(String type, String path) {}

    private final WorkbookArchive workbookArchive;
    private final WorkbookLimits workbookLimits;
    private final Map<String, String> sheets = new java.util.LinkedHashMap<>();
    private SharedStrings texts;
    private CellFormats formats;

    private Workbook(WorkbookArchive workbookArchive, WorkbookLimits workbookLimits) {
        this.workbookArchive = workbookArchive;
        this.workbookLimits = workbookLimits;
    }

    static Workbook open(Path file, WorkbookLimits workbookLimits) throws IOException {
        var workbook = new Workbook(WorkbookArchive.open(file, workbookLimits), workbookLimits);
        try {
            workbook.look();
            return workbook;
        } catch (RuntimeException bad) {
            workbook.close();
            throw bad;
        }
    }

    /** The names of the sheets that are not hidden, in their order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    Iterator<TableRow> rows(String sheet) throws IOException {
        return new SheetRows(required(sheets.get(sheet)), texts, formats, workbookLimits);
    }

    /** The first sheet with rows below a header, else the first with a row, else the first. */
    String firstWithRows() throws IOException {
        String withRow = null;
        for (var name : sheets.keySet()) {
            var rows = rows(name);
            if (rows.hasNext()) {
                rows.next();
                withRow = withRow == null ? name : withRow;
                if (rows.hasNext()) {
                    return name;
                }
            }
        }
        return withRow == null ? sheets.keySet().iterator().next() : withRow;
    }

    private void look() throws IOException {
        var path = related("_rels/.rels", "").values().stream()
                .filter(part -> part.type().equals("officeDocument"))
                .map(Part::path)
                .findFirst()
                .orElseThrow(Workbook::none);
        int slash = path.lastIndexOf('/') + 1;
        var folder = path.substring(0, slash);
        var parts = related(folder + "_rels/" + path.substring(slash) + ".rels", folder);
        readSheets(path, parts);
        texts = new SharedStrings(markup(parts, "sharedStrings").orElse(null), workbookLimits.text());
        var styles = markup(parts, "styles");
        if (styles.isPresent()) {
            formats.read(styles.get());
        }
    }

    private void readSheets(String path, Map<String, Part> parts) throws IOException {
        boolean from1904 = false;
        try (var workbook = required(path)) {
            for (var kind = workbook.next(); kind != WorkbookXml.Kind.END; kind = workbook.next()) {
                if (kind == WorkbookXml.Kind.OPEN && workbook.is("workbookPr")) {
                    var said = workbook.attribute("date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (kind == WorkbookXml.Kind.OPEN && workbook.is("sheet")) {
                    note(workbook, parts);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw none();
        }
        formats = new CellFormats(from1904);
    }

    private void note(WorkbookXml workbook, Map<String, Part> parts) {
        var name = workbook.attribute("name");
        var state = workbook.attribute("state");
        var part = parts.get(workbook.attribute("id"));
        boolean isSheet = part != null && part.type().equals("worksheet") && name != null && !name.isBlank();
        if (isSheet && (state == null || state.equals("visible"))) {
            sheets.putIfAbsent(name.strip(), part.path());
        }
        if (sheets.size() > workbookLimits.sheets()) {
            throw new UnreadableFile(Fault.TOO_MANY_SHEETS, 0, String.valueOf(workbookLimits.sheets()));
        }
    }

    private Map<String, Part> related(String path, String folder) throws IOException {
        var parts = new HashMap<String, Part>();
        try (var workbookXml = required(path)) {
            while (workbookXml.goTo("Relationship")) {
                var id = workbookXml.attribute("Id");
                var type = workbookXml.attribute("Type");
                var target = workbookXml.attribute("Target");
                if (id != null
                        && type != null
                        && target != null
                        && !"External".equals(workbookXml.attribute("TargetMode"))) {
                    parts.put(id, new Part(type.substring(type.lastIndexOf('/') + 1), within(folder, target)));
                }
                if (parts.size() > workbookLimits.parts()) {
                    throw new UnreadableFile(Fault.TOO_MANY_PARTS, 0, String.valueOf(workbookLimits.parts()));
                }
            }
        }
        return parts;
    }

    private static String within(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var steps = new ArrayList<>(List.of(folder.split("/")));
        for (var step : target.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        steps.removeIf(String::isEmpty);
        return String.join("/", steps);
    }

    private Optional<WorkbookXml> markup(Map<String, Part> parts, String type) throws IOException {
        for (var part : parts.values()) {
            if (part.type().equals(type)) {
                return workbookArchive.part(part.path()).map(WorkbookXml::new);
            }
        }
        return Optional.empty();
    }

    private WorkbookXml required(String path) throws IOException {
        return new WorkbookXml(workbookArchive.part(path).orElseThrow(Workbook::none));
    }

    private static UnreadableFile none() {
        return new UnreadableFile(Fault.NO_WORKBOOK, 0, "");
    }

    @Override
    public void close() throws IOException {
        workbookArchive.close();
    }
}
