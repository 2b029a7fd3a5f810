/** The JUnit 5 extension: start at {@link ai.anyint.sdk.testkit.junit.AnyIntTest}. */
@NullMarked
package ai.anyint.sdk.testkit.junit;

import org.jspecify.annotations.NullMarked;
