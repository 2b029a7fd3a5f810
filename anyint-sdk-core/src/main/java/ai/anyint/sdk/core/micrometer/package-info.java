/** Metrics and traces through Micrometer, which is optional: nothing here is loaded unless it is used. */
@NullMarked
package ai.anyint.sdk.core.micrometer;

import org.jspecify.annotations.NullMarked;
