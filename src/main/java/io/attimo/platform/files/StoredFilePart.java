package io.attimo.platform.files;

/**
 * A piece of a file as it is stored.
 *
 * @param last whether the file ends with it; a file without such a piece is not all there
 */
public record StoredFilePart(int number, boolean last, byte[] bytes) {

    /** In bytes, so that a row of the database is never larger than a megabyte. */
    static final int LARGEST = 1_000_000;
}
