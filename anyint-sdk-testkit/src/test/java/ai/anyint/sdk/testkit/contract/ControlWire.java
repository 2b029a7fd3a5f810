package ai.anyint.sdk.testkit.contract;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.net.Proxy;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;

/** A fake with its control API, as a program in another language would use it. */
abstract class ControlWire {

    static final String ACCOUNTS = "/__fake/accounts";
    static final String OPUS = "claude-opus-4-6";

    /** Sends nothing again by itself: a lost answer must be seen. */
    private static final OkHttpClient SOCKETS = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .retryOnConnectionFailure(false)
            .build();

    final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeServer server = fake.serveWithControl(0);
    final Wire wire = new Wire(SOCKETS, server.url().toString(), server::close);

    @AfterEach
    void close() {
        wire.close();
    }

    Reply get(String path) {
        return wire.send(wire.anonymous(path));
    }

    Reply post(String path, String json) {
        return wire.send(wire.anonymous(path).post(Wire.body(json)));
    }

    Reply put(String path, String json) {
        return wire.send(wire.anonymous(path).put(Wire.body(json)));
    }

    Reply delete(String path) {
        return wire.send(wire.anonymous(path).delete());
    }

    Reply open(String json) {
        return post(ACCOUNTS, json).hasStatus(201);
    }

    static String path(Reply opened) {
        return ACCOUNTS + "/" + opened.textAt("/accountId");
    }

    static Secret secret(Reply opened, String name) {
        return Secret.of(opened.textAt("/" + name));
    }

    Reply chat(Secret key, String model) {
        return wire.post(key, WireContract.CHAT, WireContract.chatBody(model, ""));
    }

    /** Buys 2 calls a day of one model on the stable tier. */
    Reply buyOpus(Reply opened) {
        return wire.post(secret(opened, "provisioningKey"), "/v1/billing/subscriptions/custom", """
                {"models":[{"modelId":"claude-opus-4-6","channelTier":"stable","dailyCallLimit":2,"monthlyTokenCap":1000}]}""");
    }

    Request.Builder anonymous(String path) {
        return wire.anonymous(path);
    }
}
