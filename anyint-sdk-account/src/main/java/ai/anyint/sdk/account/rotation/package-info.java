/**
 * Replaces a key by a new one under running traffic, step by step, and goes on or rolls back after a crash. Start at
 * {@link ai.anyint.sdk.account.rotation.KeyRotation}.
 */
@ModelStyle
@NullMarked
package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.internal.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
