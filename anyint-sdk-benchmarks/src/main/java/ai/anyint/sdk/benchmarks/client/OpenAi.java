package ai.anyint.sdk.benchmarks.client;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.models.Model;

final class OpenAi implements Client {

    private final OpenAIClient openai;

    OpenAi(String url) {
        this.openai = OpenAIOkHttpClient.builder()
                .baseUrl(url + "/v1")
                .apiKey(Clients.KEY)
                .build();
    }

    @Override
    public Model call() {
        return openai.models().retrieve("small");
    }

    @Override
    public void close() {
        openai.close();
    }
}
