package io.attimo.platform.tenancy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;

/**
 * Whether a failure means that somebody changed the same at the same moment (an optimistic lock, a deadlock): nothing of this
 * was done, and it can be sent again.
 */
public final class ConcurrentChangeDetection {

    /** Made already, gone already, or two who waited for each other. */
    private static final Pattern STATE = Pattern.compile("23505|23503|40001|40P01");

    private ConcurrentChangeDetection() {}

    public static boolean isBehind(Throwable failure) {
        return DatabaseOutage.isSomewhereIn(
                failure,
                each -> each instanceof OptimisticLockException
                        || each instanceof StaleStateException
                        || each instanceof SQLException refused && isByOthers(refused));
    }

    private static boolean isByOthers(SQLException refused) {
        return refused.getSQLState() != null
                && STATE.matcher(refused.getSQLState()).matches();
    }
}
