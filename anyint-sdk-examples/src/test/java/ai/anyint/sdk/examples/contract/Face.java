package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.paging.Paged;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The two faces behind one set of interfaces: each method goes to the one of the same name and parameters, a future is
 * waited for, and pages are walked in the face's own manner.
 */
final class Face {

    private final boolean async;

    private Face(boolean async) {
        this.async = async;
    }

    static Faces.Account account(AnyIntClient anyint, Way way) {
        AccountClient client = AccountClient.of(anyint);
        return new Face(way.isAsync()).of(Faces.Account.class, way.isAsync() ? client.async() : client);
    }

    static Faces.Billing billing(AnyIntClient anyint, Way way) {
        BillingClient client = BillingClient.of(anyint);
        return new Face(way.isAsync()).of(Faces.Billing.class, way.isAsync() ? client.async() : client);
    }

    private <T> T of(Class<T> face, Object target) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> pass(target, method, arguments)));
    }

    private @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = target.getClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(target, arguments);
            if (method.getReturnType().getEnclosingClass() == Faces.class) {
                return of(method.getReturnType(), Objects.requireNonNull(result));
            }
            if (result instanceof CompletableFuture<?> future) {
                return Way.<@Nullable Object>result(future.thenApply(value -> value));
            }
            return result instanceof Paged<?> pages ? items(pages) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<?> items(Paged<?> pages) {
        if (!async) {
            return pages.stream().toList();
        }
        List<Object> items = Collections.synchronizedList(new ArrayList<>());
        Way.result(pages.forEachAsync(items::add));
        return items;
    }
}
