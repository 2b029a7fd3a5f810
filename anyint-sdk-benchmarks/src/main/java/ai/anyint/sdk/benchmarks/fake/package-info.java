/** The fakes that are compared, and what asks them. */
@NullMarked
package ai.anyint.sdk.benchmarks.fake;

import org.jspecify.annotations.NullMarked;
