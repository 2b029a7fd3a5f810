/** What is measured by a JVM of its own. */
@NullMarked
package ai.anyint.sdk.benchmarks.program;

import org.jspecify.annotations.NullMarked;
