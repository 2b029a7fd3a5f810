package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.paging.Page;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The envelope of a page of the ledger. */
@Value.Immutable
@JsonDeserialize(as = ImmutableLedgerPage.class)
interface LedgerPage {

    List<LedgerEntry> entries();

    boolean hasMore();

    Optional<String> nextCursor();

    default Page<LedgerEntry> page() {
        return new Page<>(entries(), hasMore(), nextCursor());
    }
}
