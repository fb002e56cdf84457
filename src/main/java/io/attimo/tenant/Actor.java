package io.attimo.tenant;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who did something: a member, a program with a key, Attimo itself, later a respondent.
 *
 * @param id of the member, or of another who has one; null for a program and for Attimo
 * @param name as they were called when they did it
 */
@Embeddable
public record Actor(UUID id, String name) {

    /** Who did what no person and no key did: a command, a job, the sign-in. */
    public static final Actor ATTIMO = named("Attimo");

    public static Actor named(String name) {
        return new Actor(null, name);
    }
}
