/** The one place that decides what may be printed. */
@NullMarked
package ai.anyint.sdk.core.internal.redact;

import org.jspecify.annotations.NullMarked;
