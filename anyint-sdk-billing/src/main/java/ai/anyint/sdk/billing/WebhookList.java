package ai.anyint.sdk.billing;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the list of webhook endpoints. */
@Value.Immutable
@JsonDeserialize(as = ImmutableWebhookList.class)
interface WebhookList {

    List<Webhook> webhooks();
}
