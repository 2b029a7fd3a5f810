package ai.anyint.sdk.testkit.mutation;

import ai.anyint.sdk.testkit.rules.Rule;
import java.util.Set;

/**
 * A change that PIT made, and what came of it.
 *
 * @param name says where and what without line numbers, so that it stays the same when the source grows elsewhere
 * @param covered whether any test ran through it
 * @param rules the rules of the tests that failed
 */
record Mutant(String name, boolean covered, boolean killed, Set<Rule> rules) {}
