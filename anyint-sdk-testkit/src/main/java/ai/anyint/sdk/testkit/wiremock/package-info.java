/** The fake inside a WireMock server of the user's: start at {@link ai.anyint.sdk.testkit.wiremock.AnyIntWireMock}. */
@NullMarked
package ai.anyint.sdk.testkit.wiremock;

import org.jspecify.annotations.NullMarked;
