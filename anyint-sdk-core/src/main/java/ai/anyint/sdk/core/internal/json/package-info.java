/** Reading and writing the wire's JSON: tolerant of what is new, exact with decimals. */
@NullMarked
package ai.anyint.sdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
