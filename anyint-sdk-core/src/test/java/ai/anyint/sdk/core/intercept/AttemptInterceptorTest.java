package ai.anyint.sdk.core.intercept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptInterceptorTest {

    /** A client of the user's that has a cookie for everybody. */
    private static final OkHttpClient WITH_COOKIES = new OkHttpClient.Builder()
            .cookieJar(new CookieJar() {
                @Override
                public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

                @Override
                public List<Cookie> loadForRequest(HttpUrl url) {
                    return List.of(new Cookie.Builder()
                            .name("session")
                            .value("s3cret")
                            .domain(url.host())
                            .build());
                }
            })
            .build();

    private static ApiCall<?> withEveryCredential() {
        return Calls.create()
                .with(RequestOptions.builder()
                        .idempotencyKey("order-1")
                        .putHeaders("X-Tenant-Token", "t0ken")
                        .build());
    }

    @Test
    void interceptor_seesEachAttemptAndNeverTheKey() {
        List<Request> seen = new CopyOnWriteArrayList<>();
        InProcess service = new InProcess(request -> Reply.upstreamUnavailable());
        AnyIntClient anyint = Calls.client(service)
                .attemptInterceptor(chain -> {
                    seen.add(chain.request());
                    return chain.proceed(chain.request());
                })
                .build();

        assertThatThrownBy(() -> anyint.execute(Calls.read())).hasMessageContaining("upstream_unavailable");

        assertThat(seen).hasSize(3).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.toString()).doesNotContain(Calls.KEY);
        });
        assertThat(service.requests())
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Bearer " + Calls.KEY));
    }

    @Test
    void requestRewrittenToAnotherOrigin_sendsNothingAnywhere() throws IOException {
        rewritten((chain, url) ->
                chain.proceed(chain.request().newBuilder().url(url).build()));
    }

    @Test
    void requestMadeAnewForAnotherOrigin_sendsNothingAnywhere() throws IOException {
        rewritten((chain, url) -> chain.proceed(new Request.Builder()
                .url(url)
                .headers(chain.request().headers())
                .post(java.util.Objects.requireNonNull(chain.request().body()))
                .build()));
    }

    private interface Rewriting {
        okhttp3.Response proceed(Interceptor.Chain chain, HttpUrl url) throws IOException;
    }

    private static void rewritten(Rewriting rewriting) throws IOException {
        try (RawServer own = RawServer.answering(request -> Reply.ok("{}"));
                RawServer other = RawServer.answering(request -> Reply.ok("{}"));
                AnyIntClient anyint = Calls.client(own.url())
                        .httpClient(WITH_COOKIES)
                        .attemptInterceptor(chain -> rewriting.proceed(
                                chain,
                                chain.request()
                                        .url()
                                        .newBuilder()
                                        .port(other.port())
                                        .build()))
                        .build()) {
            ConnectionException refusal =
                    catchThrowableOfType(ConnectionException.class, () -> anyint.execute(withEveryCredential()));

            assertThat(refusal).rootCause().hasMessageContaining("another origin");
            assertThat(refusal.mayHaveBeenApplied()).isFalse();
            assertThat(refusal.attempts()).isEqualTo(1);
            assertThat(other.connections()).isZero();
            assertThat(own.connections()).isZero();
        }
    }

    @Test
    void requestRewrittenByABroughtClient_isNotWrittenToTheOtherOrigin() throws IOException {
        try (RawServer own = RawServer.answering(request -> Reply.ok("{}"));
                RawServer other = RawServer.answering(request -> Reply.ok("{}"));
                AnyIntClient anyint = Calls.client(own.url())
                        .httpClient(WITH_COOKIES
                                .newBuilder()
                                .addInterceptor(chain -> chain.proceed(chain.request()
                                        .newBuilder()
                                        .url(other.url() + "/elsewhere")
                                        .build()))
                                .build())
                        .build()) {
            assertThatThrownBy(() -> anyint.execute(withEveryCredential())).isInstanceOf(ConnectionException.class);

            assertThat(other.requests()).isEmpty();
            assertThat(own.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirectToAnotherOrigin_leavesTheOtherOriginWithNothing(int status) throws IOException {
        try (RawServer other = RawServer.answering(request -> Reply.ok("{}"));
                RawServer own = RawServer.answering(
                        request -> new Reply(status, java.util.Map.of("Location", other.url() + "/x"), ""));
                AnyIntClient anyint =
                        Calls.client(own.url()).httpClient(WITH_COOKIES).build()) {
            assertThatThrownBy(() -> anyint.execute(withEveryCredential())).hasMessageContaining("" + status);

            assertThat(other.connections()).isZero();
            assertThat(own.requests()).singleElement().satisfies(request -> {
                assertThat(request.header("Authorization")).hasValue("Bearer " + Calls.KEY);
                assertThat(request.header("Idempotency-Key")).hasValue("order-1");
                assertThat(request.header("X-Tenant-Token")).hasValue("t0ken");
                assertThat(request.header("Cookie")).isEmpty();
                assertThat(request.body()).contains("merger");
            });
        }
    }

    @Test
    void interceptorThatBreaks_looksTheSameOnBothFacesAndIsNotRepeated() {
        IllegalStateException broken = new IllegalStateException("a mistake");
        Diary diary = new Diary();
        AnyIntClient anyint = Calls.client(new InProcess(request -> Reply.ok("{}")))
                .callInterceptor(diary)
                .attemptInterceptor(chain -> {
                    throw broken;
                })
                .build();

        assertThatThrownBy(() -> anyint.execute(Calls.read())).isSameAs(broken);
        assertThatThrownBy(() -> anyint.executeAsync(Calls.read()).join()).hasCause(broken);
        List<String> once = List.of("begin things.get", "attempting 1", "ended FAILURE 0 after 1");
        assertThat(diary.lines().subList(0, 3)).isEqualTo(once);
        assertThat(diary.lines().subList(3, 6)).isEqualTo(once);
    }
}
