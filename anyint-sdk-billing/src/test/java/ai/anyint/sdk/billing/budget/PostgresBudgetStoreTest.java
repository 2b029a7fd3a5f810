package ai.anyint.sdk.billing.budget;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

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

    @Override
    BudgetStore store() {
        return JdbcBudgetStore.of(dataSource(), "acme").createTable();
    }
}
