package ai.anyint.sdk.benchmarks.client;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.models.ModelInfo;

final class Anthropic implements Client {

    private final AnthropicClient anthropic;

    Anthropic(String url) {
        this.anthropic =
                AnthropicOkHttpClient.builder().baseUrl(url).apiKey(Clients.KEY).build();
    }

    @Override
    public ModelInfo call() {
        return anthropic.models().retrieve("small");
    }

    @Override
    public void close() {
        anthropic.close();
    }
}
