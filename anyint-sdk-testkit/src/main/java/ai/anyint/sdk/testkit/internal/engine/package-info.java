/** The billing rules, in pure Java: no HTTP, no JSON, no threads, no wall clock. */
@NullMarked
package ai.anyint.sdk.testkit.internal.engine;

import org.jspecify.annotations.NullMarked;
