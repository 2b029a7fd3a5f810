/** The whole of the contract as an application meets it: each operation and each refusal, by both faces and both transports. */
@NullMarked
package ai.anyint.sdk.examples.contract;

import org.jspecify.annotations.NullMarked;
