/** Runs everything in turn, and writes the figures down. */
@NullMarked
package ai.anyint.sdk.benchmarks.report;

import org.jspecify.annotations.NullMarked;
