/** Compares what passes between clients and the fake with the contract's own document. */
@NullMarked
package ai.anyint.sdk.testkit.internal.openapi;

import org.jspecify.annotations.NullMarked;
