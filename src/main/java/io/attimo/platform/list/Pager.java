package io.attimo.platform.list;

/**
 * Where a page stands among the others.
 *
 * @param first the number of its first row, of so many in all; rows are counted from 1
 * @param previous the tenant's path of the page before it; null on the first, as {@code next} on the last
 * @param csv the path of the whole as a file; null where there is none
 */
public record Pager(long first, long last, long total, String previous, String next, String csv) {

    /** Whether it shows all, or nothing at all. */
    public boolean isWhole() {
        return first > last || first == 1 && last == total;
    }

    public boolean isAlone() {
        return previous == null && next == null;
    }
}
