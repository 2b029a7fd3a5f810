/**
 * Seeded command sequences against the fake, judged by a second reading of the contract that is as naive as it can be: it
 * keeps what happened in lists and counts again on every question.
 */
@NullMarked
package ai.anyint.sdk.testkit.sequence;

import org.jspecify.annotations.NullMarked;
