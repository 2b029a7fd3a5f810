package ai.anyint.sdk.billing.budget;

import java.time.Instant;

/**
 * A reservation that is open.
 *
 * @param afterRead the ticket of the reading that stood when it was made, which cannot have it; 0 for none
 * @param expiresAt when it is given up, because whoever made it is gone
 */
record Lease(Spend estimate, long afterRead, Instant expiresAt) {}
