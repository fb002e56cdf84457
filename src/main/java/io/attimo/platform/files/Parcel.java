package io.attimo.platform.files;

import io.attimo.platform.files.BadFile.Fault;
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
final class Parcel implements Closeable {

    private static final int LONGEST_NAME = 200;
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*");
    private static final Pattern UPWARDS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)");
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|xls[xmb]?|ods|docx|pptx|jar|7z|rar|t?gz|tar|bz2|xz|zst|lz4|cab|iso)");

    private final ZipFile zip;
    private final Bounds bounds;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    private Parcel(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    static Parcel open(Path file, Bounds bounds) throws IOException {
        long size = Files.size(file);
        if (size > bounds.bytes()) {
            throw new BadFile(Fault.TOO_LARGE, 0, (bounds.bytes() >> 20) + " MB");
        }
        var parcel = new Parcel(zip(file), bounds);
        try {
            parcel.lookOver(size);
            return parcel;
        } catch (RuntimeException bad) {
            parcel.close();
            throw bad;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new BadFile(Fault.NO_WORKBOOK, 0, "");
        }
    }

    private void lookOver(long size) {
        if (zip.size() > bounds.parts()) {
            throw new BadFile(Fault.TOO_MANY_PARTS, 0, String.valueOf(bounds.parts()));
        }
        long packed = 0;
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            note(entry);
            packed += entry.getCompressedSize();
            declared += entry.getSize();
            if (declared > bounds.unpacked() || bounds.isTooDense(entry.getSize(), entry.getCompressedSize())) {
                throw tooLarge();
            }
        }
        // parts that lie over each other would be larger together than the file they are in
        if (packed > size) {
            throw new BadFile(Fault.NO_WORKBOOK, 0, "");
        }
    }

    private void note(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME
                || !PLAIN_NAME.matcher(name).matches()
                || UPWARDS.matcher(name).matches()
                || parts.put(name, entry) != null) {
            throw new BadFile(Fault.ODD_PART, 0, shown(name));
        }
        if (ARCHIVE.matcher(name).matches()) {
            throw new BadFile(Fault.ARCHIVE_INSIDE, 0, shown(name));
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

    private BadFile tooLarge() {
        return new BadFile(Fault.TOO_LARGE_INSIDE, 0, (bounds.unpacked() >> 20) + " MB");
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
                throw new BadFile(Fault.NO_WORKBOOK, 0, "");
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
                    || unpacked > bounds.unpacked()
                    || bounds.isTooDense(count, entry.getCompressedSize())) {
                throw tooLarge();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
