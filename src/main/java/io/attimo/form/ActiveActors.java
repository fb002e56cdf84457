package io.attimo.form;

import java.util.UUID;

/** People to whom forms are shown, of one room: members, later respondents. What others send without a session is not kept. */
public interface ActiveActors {

    /** Whether there is such a one, who may still send something. */
    boolean mayStillSend(UUID actor);
}
