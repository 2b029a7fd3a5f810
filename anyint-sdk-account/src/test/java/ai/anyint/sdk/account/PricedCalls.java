package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls models of a fake account, so that it is really charged. */
public final class PricedCalls {

    private final FakeAccount account;
    private final OkHttpClient http;

    public PricedCalls(FakeAccount account) {
        this.account = account;
        this.http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
    }

    /** Uses exactly so many tokens, and returns whether the call was admitted. */
    public boolean call(Secret key, String model, long input, long output) {
        account.answer(model, CannedAnswer.tokens(input, output));
        String body = "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + key.reveal())
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
