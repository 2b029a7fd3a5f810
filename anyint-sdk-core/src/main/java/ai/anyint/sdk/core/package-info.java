/** The client, its credentials, and the values that every module shares. */
@NullMarked
package ai.anyint.sdk.core;

import org.jspecify.annotations.NullMarked;
