package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A sheet of a workbook on disk.
 *
 * @param sheets the names of all its sheets that are not hidden
 */
public record WorkbookSheetFile(Path path, String sheet, List<String> sheets) implements TableFile {

    static WorkbookSheetFile open(Path path, String sheet) throws IOException {
        try (var workbook = Workbook.open(path, WorkbookLimits.USUAL)) {
            if (sheet != null && !workbook.sheets().contains(sheet)) {
                throw new UnreadableFile(Fault.NO_SUCH_SHEET, 0, String.join(", ", workbook.sheets()));
            }
            return new WorkbookSheetFile(path, sheet == null ? workbook.firstWithRows() : sheet, workbook.sheets());
        }
    }

    @Override
    public String fingerprint() throws IOException {
        return TableFile.super.fingerprint() + " " + sheet;
    }

    @Override
    public TableRecords records() throws IOException {
        var workbook = Workbook.open(path, WorkbookLimits.USUAL);
        try {
            return new TableRecords(workbook.rows(sheet), workbook, true);
        } catch (RuntimeException bad) {
            workbook.close();
            throw bad;
        }
    }
}
