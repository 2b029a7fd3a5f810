package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import okio.ByteString;

/** {@code GET /openapi.yaml}: the contract, for whoever has no key yet. */
public final class ContractDocument {

    static final String PATH = "/openapi.yaml";

    private static final String RESOURCE = "/ai/anyint/sdk/testkit/openapi.yaml";

    private ContractDocument() {}

    static boolean isMeant(WireRequest request) {
        return request.path().equals(PATH);
    }

    static WireResponse answer(WireRequest request) {
        if (!request.method().equals("GET")) {
            throw Refusal.of(ErrorCode.METHOD_NOT_ALLOWED, "The route does not take this method.");
        }
        return WireResponse.of(200, "application/yaml", read());
    }

    /** Reads the document. */
    public static ByteString read() {
        try (InputStream in = ContractDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the document is not among the resources: " + RESOURCE);
            }
            return ByteString.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
