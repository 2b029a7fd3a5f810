/** Where a user's own code stands in a call. */
@NullMarked
package ai.anyint.sdk.core.intercept;

import org.jspecify.annotations.NullMarked;
