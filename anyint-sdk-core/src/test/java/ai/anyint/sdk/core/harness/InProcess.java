package ai.anyint.sdk.core.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A service without a socket: an interceptor of a brought client that answers by itself. */
public final class InProcess implements Interceptor {

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Function<Request, Reply> service;

    public InProcess(Function<Request, Reply> service) {
        this.service = service;
    }

    public OkHttpClient client() {
        return new OkHttpClient.Builder().addInterceptor(this).build();
    }

    public List<Request> requests() {
        return requests;
    }

    public Request last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public Response intercept(Chain chain) {
        requests.add(chain.request());
        Reply reply = service.apply(chain.request());
        Response.Builder response = new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(reply.status())
                .message("")
                .body(ResponseBody.create(reply.body(), MediaType.get("application/json")));
        reply.headers().forEach(response::header);
        return response.build();
    }
}
