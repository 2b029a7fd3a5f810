/** AssertJ assertions about an account. */
@NullMarked
package ai.anyint.sdk.testkit.assertj;

import org.jspecify.annotations.NullMarked;
