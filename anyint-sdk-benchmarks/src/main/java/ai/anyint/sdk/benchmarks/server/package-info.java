/** The server that all clients are measured against, in a process of its own. */
@NullMarked
package ai.anyint.sdk.benchmarks.server;

import org.jspecify.annotations.NullMarked;
