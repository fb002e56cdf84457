package io.attimo.tenant;

import java.util.function.Function;

/**
 * One way to do a deed.
 *
 * @param writer the class of the product that writes it down, and by whose doing where there are several
 * @param deed does it in a company of its own; what the line in the audit log is about
 */
record DeedRow(AuditEventKind kind, String writer, Function<Company, String> deed) {

    String place() {
        return kind + " in " + writer.split(" ")[0];
    }

    @Override
    public String toString() {
        return kind + " in " + writer;
    }
}
