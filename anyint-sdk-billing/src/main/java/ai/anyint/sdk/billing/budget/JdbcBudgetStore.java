package ai.anyint.sdk.billing.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps what guards share in a table, so that processes which spend from one account do not overrun together. Needs {@code
 * java.sql} and any driver; each change is one short transaction of its own, which locks one row. It takes a connection from
 * the data source for each, so give it a pool. Not one that is bound to a transaction of yours. Connections may be of any
 * isolation level: they are lent as {@code READ COMMITTED}, and given back as they came.
 *
 * <p>Tested with PostgreSQL and H2. Immutable and safe for use by several threads and processes.
 */
public final class JdbcBudgetStore implements BudgetStore {

    /** The table, for your migrations; {@link #createTable} creates it too. */
    public static final String TABLE = "create table if not exists anyint_budget (account varchar(100) not null,"
            + " budget varchar(200) not null, ledger text not null, primary key (account, budget))";

    private static final String SELECT = "select ledger from anyint_budget where account = ? and budget = ? for update";
    private static final String UPDATE = "update anyint_budget set ledger = ? where account = ? and budget = ?";
    private static final String INSERT = "insert into anyint_budget (account, budget, ledger) values (?, ?, ?)";

    private static final String CONSTRAINT_VIOLATED = "23";
    private static final String ROLLED_BACK = "40";

    /** What PostgreSQL says of a table, and of its row type, that another connection created meanwhile. */
    private static final List<String> IS_THERE = List.of("42P07", "42710");

    private static final int MOST_TRIES = 10;

    private final DataSource dataSource;
    private final String account;

    private JdbcBudgetStore(DataSource dataSource, String account) {
        this.dataSource = dataSource;
        this.account = account;
    }

    /**
     * Returns a store in the table {@code anyint_budget} of this data source.
     *
     * @param account a name of your own for the AnyInt account, the same in all processes that share it; no key
     * @throws IllegalArgumentException when the name is blank or longer than 100 characters
     */
    public static JdbcBudgetStore of(DataSource dataSource, String account) {
        if (account.isBlank() || account.length() > 100) {
            throw new IllegalArgumentException("account must be 1 to 100 characters");
        }
        return new JdbcBudgetStore(dataSource, account);
    }

    /**
     * Creates the table where it is missing, and returns this store.
     *
     * @throws BudgetStoreException when the database refuses
     */
    public JdbcBudgetStore createTable() {
        for (int attempt = 1; ; attempt++) {
            try {
                create();
                return this;
            } catch (SQLException e) {
                // "If not exists" is no lock: of two processes at once PostgreSQL refuses one.
                if (attempt == MOST_TRIES || !(isWorthAnotherTry(e) || isThere(e))) {
                    throw new BudgetStoreException("The table anyint_budget could not be created.", e);
                }
            }
        }
    }

    private static boolean isThere(SQLException e) {
        String state = e.getSQLState();
        return state != null && IS_THERE.contains(state);
    }

    private void create() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    @Override
    public <T> T update(String budget, Function<? super BudgetLedger, ? extends T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<T> result = transact(budget, change);
                if (result.isPresent()) {
                    return result.get();
                }
                insert(budget);
            } catch (SQLException e) {
                if (attempt == MOST_TRIES || !isWorthAnotherTry(e)) {
                    throw new BudgetStoreException("The budget " + budget + " could not be changed.", e);
                }
            }
        }
    }

    private static boolean isWorthAnotherTry(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(ROLLED_BACK) || state.startsWith(CONSTRAINT_VIOLATED));
    }

    /** How a connection came from its pool, and is given back. */
    private record Habits(boolean autoCommit, int isolation) {

        private static final int OURS = Connection.TRANSACTION_READ_COMMITTED;

        static Habits of(Connection connection) throws SQLException {
            return new Habits(connection.getAutoCommit(), connection.getTransactionIsolation());
        }

        /** A stricter transaction does not wait for the row that another one has, but fails as soon as that one commits. */
        void suspend(Connection connection) throws SQLException {
            if (isolation != OURS) {
                connection.setTransactionIsolation(OURS);
            }
            connection.setAutoCommit(false);
        }

        void restore(Connection connection) throws SQLException {
            connection.setAutoCommit(autoCommit);
            if (isolation != OURS) {
                connection.setTransactionIsolation(isolation);
            }
        }
    }

    /** Returns empty when there is no row to lock. */
    private <T> Optional<T> transact(String budget, Function<? super BudgetLedger, ? extends T> change)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Habits habits = Habits.of(connection);
            try {
                habits.suspend(connection);
                Optional<BudgetLedger> ledger = select(connection, budget);
                Optional<T> result = ledger.map(change);
                if (ledger.isPresent()) {
                    update(connection, budget, ledger.get());
                }
                connection.commit();
                habits.restore(connection);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                undo(connection, habits, failure);
                throw failure;
            }
        }
    }

    private static void undo(Connection connection, Habits habits, Throwable failure) {
        try {
            connection.rollback();
            habits.restore(connection);
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private Optional<BudgetLedger> select(Connection connection, String budget) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, account);
            statement.setString(2, budget);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(decoded(budget, rows.getString(1))) : Optional.empty();
            }
        }
    }

    private static BudgetLedger decoded(String budget, String text) {
        try {
            return BudgetLedger.decode(text);
        } catch (IllegalArgumentException e) {
            throw new BudgetStoreException("The budget " + budget + " could not be read: " + e.getMessage() + ".", e);
        }
    }

    private void update(Connection connection, String budget, BudgetLedger ledger) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setString(1, ledger.encoded());
            statement.setString(2, account);
            statement.setString(3, budget);
            statement.executeUpdate();
        }
    }

    /** In a transaction of its own: another process may do the same at the same time, and only one can. */
    private void insert(String budget) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, account);
                statement.setString(2, budget);
                statement.setString(3, BudgetLedger.empty().encoded());
                statement.executeUpdate();
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    @Override
    public String toString() {
        return "JdbcBudgetStore[" + account + "]";
    }
}
