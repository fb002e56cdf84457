package io.attimo.platform.tenancy;

import java.time.Duration;

/**
 * How long a database statement may take. PostgreSQL cancels it first, so that no abandoned statement runs on; where the
 * database does not answer at all, the connection is given up a moment later.
 */
enum StatementTimeout {
    /** Somebody looks at a page meanwhile: with the wait for a connection they are told within five seconds. */
    PAGE(Duration.ofMillis(3_000), Duration.ofSeconds(15)),
    /** A job works in steps of a few seconds, and a network that went silent must not hold it for long. */
    JOB(Duration.ofMillis(14_000), Duration.ofSeconds(60));

    /** For telling a connection whose it is: the least there is to do, so that silence shows at once. */
    static final int GREETING = 1_500;

    /** One was not answered; of the others that still lie in the pool nobody expects much. */
    static final int GREETING_WHILE_AWAY = 300;

    /** Whoever has heard nothing for so long while the database is silent is told so. */
    static final int IN_VAIN = 1_000;

    private static final int SILENCE = 500;

    private final int statement;
    private final int pause;

    StatementTimeout(Duration statement, Duration pause) {
        this.statement = (int) statement.toMillis();
        this.pause = (int) pause.toMillis();
    }

    int ofTheDatabase() {
        return statement;
    }

    /** Of a transaction in which nothing is asked: whoever forgets it, or is cut off in it, holds its locks no longer. */
    int betweenStatements() {
        return pause;
    }

    int ofTheConnection() {
        return statement + SILENCE;
    }
}
