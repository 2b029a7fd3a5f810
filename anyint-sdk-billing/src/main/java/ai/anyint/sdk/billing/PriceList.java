package ai.anyint.sdk.billing;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the price list. */
@Value.Immutable
@JsonDeserialize(as = ImmutablePriceList.class)
interface PriceList {

    List<Price> prices();
}
