package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive a workbook comes in: looked over by its table of contents before anything is unpacked, and counted after. */
final class WorkbookArchive implements Closeable {

    private static final int LONGEST_NAME = 200;
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*");
    private static final Pattern UPWARDS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)");
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|xls[xmb]?|ods|docx|pptx|jar|7z|rar|t?gz|tar|bz2|xz|zst|lz4|cab|iso)");

    private final ZipFile zip;
    private final WorkbookLimits workbookLimits;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    private WorkbookArchive(ZipFile zip, WorkbookLimits workbookLimits) {
        this.zip = zip;
        this.workbookLimits = workbookLimits;
    }

    static WorkbookArchive open(Path file, WorkbookLimits workbookLimits) throws IOException {
        long size = Files.size(file);
        if (size > workbookLimits.bytes()) {
            throw new UnreadableFile(Fault.TOO_LARGE, 0, (workbookLimits.bytes() >> 20) + " MB");
        }
        var workbookArchive = new WorkbookArchive(zip(file), workbookLimits);
        try {
            workbookArchive.lookOver(size);
            return workbookArchive;
        } catch (RuntimeException bad) {
            workbookArchive.close();
            throw bad;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new UnreadableFile(Fault.NO_WORKBOOK, 0, "");
        }
    }

    private void lookOver(long size) {
        if (zip.size() > workbookLimits.parts()) {
            throw new UnreadableFile(Fault.TOO_MANY_PARTS, 0, String.valueOf(workbookLimits.parts()));
        }
        long packed = 0;
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            note(entry);
            packed += entry.getCompressedSize();
            declared += entry.getSize();
            if (declared > workbookLimits.unpacked()
                    || workbookLimits.isTooDense(entry.getSize(), entry.getCompressedSize())) {
                throw tooLarge();
            }
        }
        // parts that lie over each other would be larger together than the file they are in
        if (packed > size) {
            throw new UnreadableFile(Fault.NO_WORKBOOK, 0, "");
        }
    }

    private void note(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME
                || !PLAIN_NAME.matcher(name).matches()
                || UPWARDS.matcher(name).matches()
                || parts.put(name, entry) != null) {
            throw new UnreadableFile(Fault.ODD_PART, 0, shown(name));
        }
        if (ARCHIVE.matcher(name).matches()) {
            throw new UnreadableFile(Fault.ARCHIVE_INSIDE, 0, shown(name));
        }
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}|[\\x{D800}-\\x{DFFF}]", "?");
        return plain.length() > 60 ? plain.substring(0, plain.offsetByCodePoints(0, 50)) + "…" : plain;
    }

    /** A part by its path within the archive, in letters of any case. */
    Optional<InputStream> part(String path) throws IOException {
        var entry = parts.get(path.toLowerCase(Locale.ROOT));
        return entry == null ? Optional.empty() : Optional.of(new Counted(entry, zip.getInputStream(entry)));
    }

    private UnreadableFile tooLarge() {
        return new UnreadableFile(Fault.TOO_LARGE_INSIDE, 0, (workbookLimits.unpacked() >> 20) + " MB");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out: what the table of contents says may be a lie. */
    private final class Counted extends InputStream {

        private final ZipEntry entry;
        private final InputStream in;
        private long count;

        Counted(ZipEntry entry, InputStream in) {
            this.entry = entry;
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = in.read(buffer, offset, length);
                count(Math.max(n, 0));
                return n;
            } catch (ZipException | EOFException broken) {
                throw new UnreadableFile(Fault.NO_WORKBOOK, 0, "");
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        private void count(int n) {
            count += n;
            unpacked += n;
            if (count > entry.getSize()
                    || unpacked > workbookLimits.unpacked()
                    || workbookLimits.isTooDense(count, entry.getCompressedSize())) {
                throw tooLarge();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
