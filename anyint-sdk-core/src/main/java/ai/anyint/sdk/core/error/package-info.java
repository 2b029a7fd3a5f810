/** What a call can fail with, told apart by type. */
@NullMarked
package ai.anyint.sdk.core.error;

import org.jspecify.annotations.NullMarked;
