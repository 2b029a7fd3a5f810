/** From a request to the engine and back to a response: routes, fields, error dialects. */
@NullMarked
package ai.anyint.sdk.testkit.internal.api;

import org.jspecify.annotations.NullMarked;
