package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
