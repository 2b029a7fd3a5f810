/**
 * Receiving webhooks without a web framework. Start at {@link ai.anyint.sdk.billing.webhook.WebhookVerifier}.
 */
@ModelStyle
@NullMarked
package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
