package io.attimo.audit;

/**
 * Something somebody did that the tenant may want to know of.
 *
 * @param about what it was done to, by its name
 * @param detail what else is worth knowing; empty when nothing is
 */
public record AuditEvent(AuditEventKind kind, String about, String detail) {

    public static AuditEvent of(AuditEventKind kind, String about) {
        return new AuditEvent(kind, about, "");
    }
}
