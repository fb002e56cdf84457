package io.attimo.platform.tenancy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * Tells the database's being away, full or too slow from a mistake of ours: the one passes, the other does not.
 */
public final class DatabaseOutage {

    /** Connection lost or refused; shut down, crashed or starting; no connection left; a statement that took too long. */
    private static final Pattern STATE = Pattern.compile("08...|57P0[1-3]|53300|57014");

    private DatabaseOutage() {}

    public static boolean isBehind(Throwable failure) {
        return isSomewhereIn(failure, each -> each instanceof SQLException refused && isAway(refused));
    }

    /** Whether the answer to the commit itself was lost: nobody can tell whether it was done. */
    public static boolean leavesInDoubt(Throwable failure) {
        return isSomewhereIn(failure, each -> each instanceof XAException);
    }

    static boolean isSomewhereIn(Throwable failure, Predicate<Throwable> sought) {
        return isSomewhereIn(failure, sought, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    // A transaction that could not be committed tells why by what it suppressed.
    private static boolean isSomewhereIn(Throwable failure, Predicate<Throwable> sought, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && (sought.test(failure)
                        || isSomewhereIn(failure.getCause(), sought, seen)
                        || Stream.of(failure.getSuppressed()).anyMatch(each -> isSomewhereIn(each, sought, seen)));
    }

    /** The pool says in words alone that it waited in vain. */
    private static boolean isAway(SQLException refused) {
        var state = refused.getSQLState();
        return state == null
                ? String.valueOf(refused.getMessage()).contains("cquisition timeout")
                : STATE.matcher(state).matches();
    }
}
