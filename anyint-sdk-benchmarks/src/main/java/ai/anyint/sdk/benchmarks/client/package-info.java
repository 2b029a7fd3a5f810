/** The clients that are compared, each making the smallest read that it has. */
@NullMarked
package ai.anyint.sdk.benchmarks.client;

import org.jspecify.annotations.NullMarked;
