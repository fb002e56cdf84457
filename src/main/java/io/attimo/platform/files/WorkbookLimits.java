package io.attimo.platform.files;

import java.time.Duration;

/**
 * What of a workbook is read at most.
 *
 * @param bytes of the file as it came
 * @param parts entries of its archive
 * @param unpacked bytes, of all parts together as the archive declares them and of those that are read as they come out
 * @param ratio how many times larger than packed a part may be, once it is no small one
 * @param sheets of the workbook
 * @param text what the texts that cells share may take in memory, in bytes
 * @param time for going through a sheet once, without what is done with its rows
 */
record WorkbookLimits(long bytes, int parts, long unpacked, int ratio, int sheets, long text, Duration time) {

    static final WorkbookLimits USUAL =
            new WorkbookLimits(10L << 20, 1_000, 200L << 20, 100, 100, 64L << 20, Duration.ofSeconds(60));

    /** The first and last bytes of an honest part may come out of nearly nothing. */
    static final long SMALL = 1L << 20;

    boolean isTooDense(long unpacked, long packed) {
        return unpacked > SMALL && unpacked / ratio >= packed;
    }
}
