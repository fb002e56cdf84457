package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file on disk that can be read as a table, row by row, as often as one likes. */
public sealed interface TableFile permits CsvFile, WorkbookSheetFile {

    byte[] ARCHIVE = HexFormat.of().parseHex("504b0304");
    byte[] EMPTY_ARCHIVE = HexFormat.of().parseHex("504b0506");
    byte[] OLD_OFFICE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    TableRecords records() throws IOException;

    /** The table whose first record names its columns. */
    default TableReader table() throws IOException {
        return table(HeadingRows.USUAL);
    }

    default TableReader table(HeadingRows headingRows) throws IOException {
        var records = records();
        try {
            return records.below(headingRows);
        } catch (RuntimeException bad) {
            records.close();
            throw bad;
        }
    }

    Path path();

    /** The same of the same file, wherever it is kept and whatever it is called. */
    default String fingerprint() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a file is, its first bytes say, whatever it is called.
     *
     * @param sheet of a workbook; null for the first that has rows
     */
    static TableFile open(Path path, String sheet) throws IOException {
        return open(path, sheet, null);
    }

    /** @param encoding of a text's characters; null where that is to be found */
    static TableFile open(Path path, String sheet, String encoding) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(OLD_OFFICE.length);
        }
        if (Arrays.equals(start, OLD_OFFICE)) {
            throw new UnreadableFile(Fault.OLD_WORKBOOK, 0, "");
        }
        var four = Arrays.copyOf(start, Math.min(start.length, ARCHIVE.length));
        return Arrays.equals(four, ARCHIVE) || Arrays.equals(four, EMPTY_ARCHIVE)
                ? WorkbookSheetFile.open(path, sheet)
                : CsvFile.open(path, encoding);
    }
}
