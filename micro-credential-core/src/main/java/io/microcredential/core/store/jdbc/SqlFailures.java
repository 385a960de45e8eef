package io.microcredential.core.store.jdbc;

import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreUnavailableException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a database refuses into what a store says.
 *
 * <p>Drivers repeat parameters in their messages: the key of a row that was there before, the
 * statement that failed with all its values. None of that leaves a store, so the cause of what is
 * thrown holds the state, the code and the place of the driver's exception but not its words.
 */
final class SqlFailures {

  private static final String UNIQUE = "23505";

  /**
   * PostgreSQL: lock not available. H2: lock timeout, concurrent update, row deleted meanwhile. The
   * states that begin with 40 are serialization failures and deadlocks.
   */
  private static final Set<String> LOST = Set.of(UNIQUE, "55P03", "HYT00", "90131");

  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private SqlFailures() {}

  static RuntimeException failed(SQLException thrown) {
    SQLException cause = withoutWords(thrown);
    return isConflict(thrown)
        ? new StoreConflictException("another transaction was quicker; try again", cause)
        : new StoreUnavailableException(
            "the database failed with " + cause.getMessage() + "; look into its log", cause);
  }

  /** Before the first statement there are no parameters that a driver could repeat. */
  static StoreUnavailableException unreachable(SQLException thrown) {
    return new StoreUnavailableException("the data source gave no connection", thrown);
  }

  /** Never a conflict, as the transaction has committed and must not be tried again. */
  static StoreUnavailableException notStored(SQLException thrown) {
    return new StoreUnavailableException(
        "the database did not say that what was committed is stored", withoutWords(thrown));
  }

  static boolean isUniqueViolation(SQLException thrown) {
    return UNIQUE.equals(state(thrown));
  }

  static boolean isNoTable(SQLException thrown) {
    return NO_TABLE.contains(state(thrown));
  }

  private static boolean isConflict(SQLException thrown) {
    String state = state(thrown);
    return state.startsWith("40") || LOST.contains(state);
  }

  /** A batch may say so only in what it holds. */
  private static String state(SQLException thrown) {
    for (SQLException one = thrown; one != null; one = one.getNextException()) {
      String state = one.getSQLState();
      if (state != null) {
        return state;
      }
    }
    return "";
  }

  private static SQLException withoutWords(SQLException thrown) {
    @Nullable String state = thrown.getSQLState();
    var cause =
        new SQLException(
            thrown.getClass().getSimpleName() + ", SQL state " + state,
            state,
            thrown.getErrorCode());
    cause.setStackTrace(thrown.getStackTrace());
    return cause;
  }
}
