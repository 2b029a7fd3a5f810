/** What is measured inside a warm JVM. */
@NullMarked
package ai.anyint.sdk.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
