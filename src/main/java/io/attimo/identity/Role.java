package io.attimo.identity;

/** What a member may do; each may do what those before it may. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
