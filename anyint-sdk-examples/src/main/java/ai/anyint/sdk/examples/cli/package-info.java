/** {@code anyint}: a command line over the SDK, for a person at a terminal and for scripts. */
@NullMarked
package ai.anyint.sdk.examples.cli;

import org.jspecify.annotations.NullMarked;
