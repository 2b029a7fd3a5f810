/** The page of the contract for people, made from its document. */
@NullMarked
package ai.anyint.sdk.testkit.reference;

import org.jspecify.annotations.NullMarked;
