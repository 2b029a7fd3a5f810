package ai.anyint.sdk.benchmarks.jmh;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The least that an answer in process can cost. */
final class CannedAnswers {

    private static final MediaType JSON = MediaType.get("application/json");

    private CannedAnswers() {}

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("")
                        .body(ResponseBody.create("{\"id\":\"chatcmpl-1\",\"model\":\"gpt-4o-mini\"}", JSON))
                        .build())
                .build();
    }
}
