/** The chain that carries a call: attempts, credentials, logging, repeats. */
@NullMarked
package ai.anyint.sdk.core.internal.transport;

import org.jspecify.annotations.NullMarked;
