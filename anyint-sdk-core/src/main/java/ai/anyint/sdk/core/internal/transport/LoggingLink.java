package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.internal.redact.Redactor;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each attempt: a line at DEBUG, query and headers at TRACE as far as they are harmless, and never a body or a path's
 * values. What fails is not logged here, because it is thrown.
 */
final class LoggingLink implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger("ai.anyint.sdk.http");

    private final TimeSource time;

    LoggingLink(TimeSource time) {
        this.time = time;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Attempt attempt = request.tag(Attempt.class);
        if (attempt == null || !LOG.isDebugEnabled()) {
            return chain.proceed(request);
        }
        Redactor redactor = Redactor.knowing(attempt.secrets());
        logQuery(attempt, request.url(), redactor);
        logHeaders("request", attempt, request.headers(), redactor);
        long start = time.nanoTime();
        Response response = chain.proceed(request);
        LOG.debug(
                "operation={} method={} path={} attempt={} status={} duration_ms={} request_id={}",
                attempt.endpoint().operation(),
                request.method(),
                attempt.endpoint().path(),
                attempt.number(),
                response.code(),
                (time.nanoTime() - start) / 1_000_000,
                requestId(response, redactor));
        logHeaders("response", attempt, response.headers(), redactor);
        return response;
    }

    private static String requestId(Response response, Redactor redactor) {
        String id = response.header("x-request-id");
        return id == null ? "-" : redactor.text(id);
    }

    private static void logQuery(Attempt attempt, HttpUrl url, Redactor redactor) {
        if (!LOG.isTraceEnabled()) {
            return;
        }
        for (int i = 0; i < url.querySize(); i++) {
            LOG.trace(
                    "operation={} attempt={} query {}={}",
                    attempt.endpoint().operation(),
                    attempt.number(),
                    redactor.text(url.queryParameterName(i)),
                    redactor.query(url.queryParameterName(i), String.valueOf(url.queryParameterValue(i))));
        }
    }

    private static void logHeaders(String side, Attempt attempt, Headers headers, Redactor redactor) {
        if (!LOG.isTraceEnabled()) {
            return;
        }
        for (int i = 0; i < headers.size(); i++) {
            LOG.trace(
                    "operation={} attempt={} {} header {}={}",
                    attempt.endpoint().operation(),
                    attempt.number(),
                    side,
                    redactor.text(headers.name(i)),
                    redactor.header(headers.name(i), headers.value(i)));
        }
    }
}
