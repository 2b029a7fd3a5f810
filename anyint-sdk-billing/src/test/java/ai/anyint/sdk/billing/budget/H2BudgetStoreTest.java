package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2BudgetStoreTest extends BudgetStoreContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url =
            "jdbc:h2:mem:budget" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";

    private DataSource dataSource() {
        return new UrlDataSource(url);
    }

    @Override
    BudgetStore store() {
        return JdbcBudgetStore.of(dataSource(), "acme").createTable();
    }

    @AfterEach
    void dropAll() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            connection.createStatement().execute("shutdown");
        }
    }

    @Test
    void accountsOfOneTable_doNotSeeEachOther() {
        store().update("a", ledger -> {
            ledger.beginRead();
            return true;
        });
        JdbcBudgetStore other = JdbcBudgetStore.of(dataSource(), "globex");

        assertThat(other.<Long>update("a", BudgetLedger::reads)).isZero();
        assertThat(store().<Long>update("a", BudgetLedger::reads)).isEqualTo(1);
        assertThat(other).hasToString("JdbcBudgetStore[globex]");
    }

    @Test
    void aDatabaseWithoutTheTable_isNamed() {
        assertThatExceptionOfType(BudgetStoreException.class)
                .isThrownBy(() -> JdbcBudgetStore.of(dataSource(), "acme").update("a", BudgetLedger::reads))
                .withMessage("The budget a could not be changed.")
                .withCauseInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "{}", "{\"form\":2}", "{\"form\":1,\"reads\":0,\"settled\":{\"a\":{}},\"leases\":{}}"
            })
    void whatIsNoLedger_isAFailureOfTheStore_andStaysAsItIs(String text) throws SQLException {
        BudgetStore store = store();
        try (Connection connection = dataSource().getConnection();
                PreparedStatement row =
                        connection.prepareStatement("insert into anyint_budget values ('acme', 'a', ?)")) {
            row.setString(1, text);
            row.executeUpdate();
        }

        assertThatExceptionOfType(BudgetStoreException.class)
                .isThrownBy(() -> store.update("a", BudgetLedger::beginRead))
                .withMessageStartingWith("The budget a could not be read: ");
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select ledger from anyint_budget")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(text);
        }
    }

    @Test
    void aConnection_isGivenBackAsItCame() throws SQLException {
        store();
        try (Connection pooled = dataSource().getConnection()) {
            pooled.setAutoCommit(false);
            pooled.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            BudgetStore store = JdbcBudgetStore.of(poolOf(pooled), "acme");
            RuntimeException broken = new IllegalStateException("broken");

            store.update("a", BudgetLedger::beginRead);
            assertThatThrownBy(() -> store.update("a", ledger -> {
                        throw broken;
                    }))
                    .isSameAs(broken)
                    .hasNoSuppressedExceptions();

            assertThat(store.<Long>update("a", BudgetLedger::reads)).isEqualTo(1);
            assertThat(pooled.getAutoCommit()).isFalse();
            assertThat(pooled.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    /** Lends the same connection again and again. */
    private static DataSource poolOf(Connection pooled) {
        Connection lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(pooled, arguments));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> lent);
    }

    @Test
    void anAccount_hasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcBudgetStore.of(dataSource(), " "))
                .withMessageContaining("account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcBudgetStore.of(dataSource(), "a".repeat(101)))
                .withMessageContaining("account");
    }
}
