/** Programs that a user would write, runnable and tested. */
@NullMarked
package ai.anyint.sdk.examples;

import org.jspecify.annotations.NullMarked;
