/** The fake as a program of its own. */
@NullMarked
package ai.anyint.sdk.testkit.internal.standalone;

import org.jspecify.annotations.NullMarked;
