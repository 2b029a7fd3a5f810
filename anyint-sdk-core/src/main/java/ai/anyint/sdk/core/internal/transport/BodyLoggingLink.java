package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.internal.redact.Redactor;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs JSON bodies at TRACE, redacted and cut. A text of another form has no fields to allow, so only its size is told. */
final class BodyLoggingLink implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger("ai.anyint.sdk.http");

    /** More than is shown, so that the redaction sees whole values. */
    private static final long READ = 4L * Redactor.BODY_LIMIT;

    private final int characters;

    BodyLoggingLink(int characters) {
        this.characters = characters;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = request.tag(Attempt.class);
        if (attempt == null || !LOG.isTraceEnabled()) {
            return chain.proceed(request);
        }
        Redactor redactor = Redactor.knowing(attempt.secrets());
        RequestBody body = request.body();
        if (body != null) {
            Buffer sent = new Buffer();
            body.writeTo(sent);
            log("request", attempt, sent.readByteArray(), redactor);
        }
        Response response = chain.proceed(request);
        log("response", attempt, response.peekBody(READ).bytes(), redactor);
        return response;
    }

    private void log(String side, Attempt attempt, byte[] body, Redactor redactor) {
        LOG.trace(
                "operation={} attempt={} {} body {}",
                attempt.endpoint().operation(),
                attempt.number(),
                side,
                redactor.jsonOrSize(body, characters));
    }
}
