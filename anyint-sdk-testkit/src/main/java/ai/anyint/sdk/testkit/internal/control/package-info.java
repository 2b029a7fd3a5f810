/** The control API of the fake: the Java API of the testkit, for whoever has HTTP only. */
@NullMarked
package ai.anyint.sdk.testkit.internal.control;

import org.jspecify.annotations.NullMarked;
