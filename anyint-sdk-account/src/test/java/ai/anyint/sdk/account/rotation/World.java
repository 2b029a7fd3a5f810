package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ApiKeys;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What outlives a process: the account, the vault and the journal. */
final class World implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    final FakeAccount account;
    final CreatedApiKey old;
    final Vault vault;
    final RotationJournal journal;
    private final AnyIntClient anyint;
    private final OkHttpClient http;
    private final SplittableRandom random = new SplittableRandom(20_260_131);

    World(FakeAnyInt fake, CreateApiKey key, RotationJournal journal) {
        this.account = fake.openAccount("100", NOON);
        this.journal = journal;
        this.anyint = account.client();
        this.http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        keys().delete(account.apiKeyId());
        this.old = keys().create(key);
        this.vault = new Vault(old.id(), old.secret());
    }

    static World of(CreateApiKey key) {
        return new World(FakeAnyInt.create(), key, RotationJournal.memory());
    }

    ApiKeys keys() {
        return AccountClient.of(anyint).keys();
    }

    RotationJournal journal(Fate fate) {
        return new FatefulJournal(journal, fate);
    }

    /** A sink whose every call may fail. */
    KeySink sink(Fate fate) {
        return new KeySink() {
            @Override
            public void store(CreatedApiKey fresh) {
                fate.around("store", () -> vault.store(fresh));
            }

            @Override
            public void promote(RotatedKey keys) {
                fate.around("promote", () -> vault.promote(keys));
            }

            @Override
            public void discard(RotatedKey keys) {
                fate.around("discard", () -> vault.discard(keys));
            }
        };
    }

    AnyIntClient client(Secret provisioningKey, Fate fate) {
        return AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(provisioningKey)
                .retryPolicy(RetryPolicy.never())
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(fate)
                        .addInterceptor(account.interceptor())
                        .build())
                .build();
    }

    /** Runs a process of this fate, and returns what it ended with. */
    <T> T process(Fate fate, UnaryOperator<KeyRotationBuilder> options, Function<KeyRotation, T> run) {
        try (AnyIntClient client = client(account.provisioningKey(), fate)) {
            KeyRotationBuilder builder = KeyRotation.builder(AccountClient.of(client))
                    .sink(sink(fate))
                    .journal(journal(fate))
                    .clock(account.clock())
                    .random(random.split());
            return run.apply(options.apply(builder).build());
        }
    }

    <T> T process(Fate fate, Function<KeyRotation, T> run) {
        return process(fate, UnaryOperator.identity(), run);
    }

    List<ApiKey> enabled() {
        return keys().list().stream().filter(ApiKey::isEnabled).toList();
    }

    /** Asks for an image, which costs 0.04, and returns the status. */
    int image(Secret key) {
        return post(key, "/openai/v1/images/generations", "{\"model\":\"nano-banana-2\",\"prompt\":\"a\"}");
    }

    int chat(Secret key) {
        return post(
                key,
                "/openai/v1/chat/completions",
                "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}");
    }

    /** Lists models, which costs nothing and takes a key that works. */
    int models(Secret key) {
        return send(request(key, "/openai/v1/models").build());
    }

    private int post(Secret key, String path, String body) {
        return send(request(key, path)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build());
    }

    private static Request.Builder request(Secret key, String path) {
        return new Request.Builder()
                .url(FakeAccount.inProcessUrl() + path)
                .header("Authorization", "Bearer " + key.reveal());
    }

    private int send(Request request) {
        try (Response response = http.newCall(request).execute()) {
            response.body().bytes();
            return response.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must hold when a rotation has ended or waits for its grace period, however it got there. */
    void assertOneWorkingKey(String how) {
        assertThat(enabled()).as(how).singleElement().satisfies(key -> {
            assertThat(key.id()).as(how).isEqualTo(vault.currentId());
            assertThat(key.name()).as(how).isEqualTo(old.name());
            assertThat(key.creditLimit()).as(how).isEqualTo(old.creditLimit());
            assertThat(key.tags()).as(how).isEqualTo(old.tags());
        });
        assertThat(keys().list()).as(how).noneMatch(key -> key.name().contains("rotation"));
        assertThat(models(vault.current())).as(how).isEqualTo(200);
    }

    @Override
    public void close() {
        anyint.close();
        account.forget();
    }
}
