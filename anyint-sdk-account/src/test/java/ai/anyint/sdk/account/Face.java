package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The two faces behind one, so that each rule is asked of both. */
interface Face {

    Balance balance();

    Activity activity();

    Activity activity(int days);

    List<ApiKey> list();

    CreatedApiKey create(CreateApiKey key);

    ApiKey get(long id);

    ApiKey update(long id, UpdateApiKey update);

    ApiKey disable(long id);

    ApiKey enable(long id);

    void delete(long id);

    ModelList models();

    static Face blocking(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        return new Face() {
            @Override
            public Balance balance() {
                return account.balance();
            }

            @Override
            public Activity activity() {
                return account.activity();
            }

            @Override
            public Activity activity(int days) {
                return account.activity(days);
            }

            @Override
            public List<ApiKey> list() {
                return account.keys().list();
            }

            @Override
            public CreatedApiKey create(CreateApiKey key) {
                return account.keys().create(key);
            }

            @Override
            public ApiKey get(long id) {
                return account.keys().get(id);
            }

            @Override
            public ApiKey update(long id, UpdateApiKey update) {
                return account.keys().update(id, update);
            }

            @Override
            public ApiKey disable(long id) {
                return account.keys().disable(id);
            }

            @Override
            public ApiKey enable(long id) {
                return account.keys().enable(id);
            }

            @Override
            public void delete(long id) {
                account.keys().delete(id);
            }

            @Override
            public ModelList models() {
                return account.models();
            }
        };
    }

    static Face async(AnyIntClient anyint) {
        AsyncAccountClient account = AccountClient.of(anyint).async();
        return new Face() {
            @Override
            public Balance balance() {
                return result(account.balance());
            }

            @Override
            public Activity activity() {
                return result(account.activity());
            }

            @Override
            public Activity activity(int days) {
                return result(account.activity(days));
            }

            @Override
            public List<ApiKey> list() {
                return result(account.keys().list());
            }

            @Override
            public CreatedApiKey create(CreateApiKey key) {
                return result(account.keys().create(key));
            }

            @Override
            public ApiKey get(long id) {
                return result(account.keys().get(id));
            }

            @Override
            public ApiKey update(long id, UpdateApiKey update) {
                return result(account.keys().update(id, update));
            }

            @Override
            public ApiKey disable(long id) {
                return result(account.keys().disable(id));
            }

            @Override
            public ApiKey enable(long id) {
                return result(account.keys().enable(id));
            }

            @Override
            public void delete(long id) {
                done(account.keys().delete(id));
            }

            @Override
            public ModelList models() {
                return result(account.models());
            }
        };
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void done(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
