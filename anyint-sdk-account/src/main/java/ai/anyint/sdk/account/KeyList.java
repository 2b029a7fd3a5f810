package ai.anyint.sdk.account;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the list of keys. */
@Value.Immutable
@JsonDeserialize(as = ImmutableKeyList.class)
interface KeyList {

    List<ApiKey> keys();
}
