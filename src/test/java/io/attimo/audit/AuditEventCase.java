package io.attimo.audit;

import java.util.function.Function;

/**
 * One way in which an audit event comes about.
 *
 * @param writer the class of the product that writes it down, and by whose doing where there are several
 * @param cause does it in a company of its own; what the line in the audit log is about
 */
record AuditEventCase(AuditEventKind kind, String writer, Function<Company, String> cause) {

    String place() {
        return kind + " in " + writer.split(" ")[0];
    }

    @Override
    public String toString() {
        return kind + " in " + writer;
    }
}
