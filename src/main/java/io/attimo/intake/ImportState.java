package io.attimo.intake;

import io.quarkus.qute.TemplateEnum;

/** Where an import stands. Of those that are at work a job takes care. */
@TemplateEnum
public enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    UNDOING,
    UNDONE,
    RETURNING;

    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING || isOnItsWay();
    }

    /** Out of the answers, or back into them. */
    boolean isOnItsWay() {
        return this == UNDOING || this == RETURNING;
    }

    public boolean isCancellable() {
        return this == CHECKING || this == RUNNING;
    }

    public boolean isChecking() {
        return this == CHECKING;
    }

    public boolean isDone() {
        return this == DONE;
    }

    public boolean isFailed() {
        return this == FAILED;
    }

    public boolean isUndone() {
        return this == UNDONE;
    }
}
