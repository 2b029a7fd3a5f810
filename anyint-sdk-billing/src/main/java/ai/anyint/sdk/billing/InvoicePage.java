package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.paging.Page;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The envelope of a page of invoices. */
@Value.Immutable
@JsonDeserialize(as = ImmutableInvoicePage.class)
interface InvoicePage {

    List<Invoice> invoices();

    boolean hasMore();

    Optional<String> nextCursor();

    default Page<Invoice> page() {
        return new Page<>(invoices(), hasMore(), nextCursor());
    }
}
