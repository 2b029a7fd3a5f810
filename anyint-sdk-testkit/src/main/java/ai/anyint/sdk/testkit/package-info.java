/** The fake AnyInt: start at {@link ai.anyint.sdk.testkit.FakeAnyInt}. */
@NullMarked
package ai.anyint.sdk.testkit;

import org.jspecify.annotations.NullMarked;
