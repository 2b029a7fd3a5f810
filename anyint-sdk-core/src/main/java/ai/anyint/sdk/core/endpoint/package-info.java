/** An operation of the service as a value, and one call of it. */
@NullMarked
package ai.anyint.sdk.core.endpoint;

import org.jspecify.annotations.NullMarked;
