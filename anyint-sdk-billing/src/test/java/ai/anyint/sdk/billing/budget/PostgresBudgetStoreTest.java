package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same with a real server, which {@code .ci/budget-store} starts. */
@Tag("postgresql")
class PostgresBudgetStoreTest extends BudgetStoreContract {

    static final String URL = "budget.store.url";

    @BeforeEach
    void beginEmpty() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            connection.createStatement().execute("drop table if exists anyint_budget");
        }
    }

    private static DataSource dataSource() {
        return new UrlDataSource(System.getProperty(URL, ""));
    }

    /** Where a transaction sees only what was there when it began, a row that another one changed meanwhile is refused. */
    @Nested
    class OfAPoolWhoseTransactionsAreSerializable extends BudgetStoreContract {

        @Override
        BudgetStore store() {
            String strict = System.getProperty(URL, "") + "&options=-c%20default_transaction_isolation=serializable";
            return JdbcBudgetStore.of(new UrlDataSource(strict), "acme").createTable();
        }
    }

    @Override
    BudgetStore store() {
        return JdbcBudgetStore.of(dataSource(), "acme").createTable();
    }

    @Test
    void processesThatBeginTogether_createOneTable() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                beginEmpty();
                CyclicBarrier together = new CyclicBarrier(8);
                List<Future<BudgetStore>> stores = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    stores.add(threads.submit(() -> {
                        together.await();
                        return store();
                    }));
                }
                for (Future<BudgetStore> store : stores) {
                    assertThat(store.get().<Long>update("a", BudgetLedger::reads))
                            .isZero();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPoolThatCommitsNothingByItself_keepsTheTable() {
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = dataSource().getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                });

        BudgetStore store = JdbcBudgetStore.of(pool, "acme").createTable();

        store.update("a", BudgetLedger::beginRead);
        assertThat(store.<Long>update("a", BudgetLedger::reads)).isEqualTo(1);
    }
}
