package ai.anyint.sdk.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the list of BYOK credentials. */
@Value.Immutable
@JsonDeserialize(as = ImmutableByokList.class)
interface ByokList {

    @JsonProperty("byok")
    List<ByokCredential> credentials();
}
