/** How a request reaches the fake: in process, or over a socket. */
@NullMarked
package ai.anyint.sdk.testkit.internal.transport;

import org.jspecify.annotations.NullMarked;
