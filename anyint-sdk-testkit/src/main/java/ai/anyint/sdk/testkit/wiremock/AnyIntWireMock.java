package ai.anyint.sdk.testkit.wiremock;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeMount;
import ai.anyint.sdk.testkit.FaultPlan;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A WireMock extension that lets the fake answer whatever no stub of yours matches. Your stubs win, whatever their priority,
 * and WireMock's verification and journal know the calls that the fake answered as matched.
 *
 * <p>Streams are delivered whole. Injected delays pass for real. Injected connection faults become WireMock's own; in the
 * middle of a body it knows none but a malformed chunk, and a reset comes before the body.
 */
public final class AnyIntWireMock implements ResponseDefinitionTransformerV2 {

    private final FakeMount fake;

    private AnyIntWireMock(FakeMount fake) {
        this.fake = fake;
    }

    /** Returns an extension that answers for all accounts of a fake. */
    public static AnyIntWireMock of(FakeAnyInt fake) {
        return new AnyIntWireMock(fake.mount());
    }

    /** Returns an extension that takes calls without a known key as calls to this account, so that a test sees them. */
    public static AnyIntWireMock of(FakeAccount account) {
        return new AnyIntWireMock(account.mount());
    }

    @Override
    public String getName() {
        return "anyint";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ResponseDefinition stubbed = event.getResponseDefinition();
        return stubbed.wasConfigured() ? stubbed : definition(answer(event.getRequest()));
    }

    private FakeMount.Answer answer(Request request) {
        return fake.answer(
                request.getMethod().getName(),
                request.getAbsoluteUrl(),
                request.getHeaders().all().stream().collect(Collectors.toMap(HttpHeader::key, HttpHeader::values)),
                request.getBody());
    }

    private static ResponseDefinition definition(FakeMount.Answer answer) {
        ResponseDefinitionBuilder definition = new ResponseDefinitionBuilder();
        if (answer.breaks().isPresent()) {
            return definition
                    .withFault(fault(answer.breaks().get(), answer.status() != 0))
                    .build();
        }
        return definition
                .withStatus(answer.status())
                .withHeaders(headers(answer.headers()))
                .withBody(answer.body())
                .build();
    }

    private static Fault fault(FaultPlan.Connection how, boolean inTheBody) {
        return switch (how) {
            case RESET -> Fault.CONNECTION_RESET_BY_PEER;
            case EMPTY -> inTheBody ? Fault.MALFORMED_RESPONSE_CHUNK : Fault.EMPTY_RESPONSE;
            case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
        };
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return new HttpHeaders(headers.entrySet().stream()
                .map(header -> new HttpHeader(header.getKey(), header.getValue()))
                .toList());
    }
}
