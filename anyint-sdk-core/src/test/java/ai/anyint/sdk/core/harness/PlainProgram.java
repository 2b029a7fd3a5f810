package ai.anyint.sdk.core.harness;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.concurrent.Callable;

/** A program of a user who has no Micrometer. */
public final class PlainProgram implements Callable<String> {

    @Override
    public String call() {
        try (AnyIntClient anyint = Calls.client(new InProcess(request -> Reply.ok("{\"fine\":true}")))
                .build()) {
            return anyint.executeAsync(Calls.read()).join().toString();
        }
    }
}
