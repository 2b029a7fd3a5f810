package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The team's side of the two faces behind one, so that each rule is asked of both. */
interface TeamFace {

    List<ByokCredential> listByok();

    ByokCredential createByok(CreateByokCredential credential);

    ByokCredential getByok(String id);

    ByokCredential updateByok(String id, UpdateByokCredential update);

    void deleteByok(String id);

    List<Project> listProjects();

    Project createProject(CreateProject project);

    Project getProject(String id);

    Project updateProject(String id, UpdateProject update);

    void deleteProject(String id);

    static TeamFace blocking(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        return new TeamFace() {
            @Override
            public List<ByokCredential> listByok() {
                return account.byok().list();
            }

            @Override
            public ByokCredential createByok(CreateByokCredential credential) {
                return account.byok().create(credential);
            }

            @Override
            public ByokCredential getByok(String id) {
                return account.byok().get(id);
            }

            @Override
            public ByokCredential updateByok(String id, UpdateByokCredential update) {
                return account.byok().update(id, update);
            }

            @Override
            public void deleteByok(String id) {
                account.byok().delete(id);
            }

            @Override
            public List<Project> listProjects() {
                return account.projects().list();
            }

            @Override
            public Project createProject(CreateProject project) {
                return account.projects().create(project);
            }

            @Override
            public Project getProject(String id) {
                return account.projects().get(id);
            }

            @Override
            public Project updateProject(String id, UpdateProject update) {
                return account.projects().update(id, update);
            }

            @Override
            public void deleteProject(String id) {
                account.projects().delete(id);
            }
        };
    }

    static TeamFace async(AnyIntClient anyint) {
        AsyncAccountClient account = AccountClient.of(anyint).async();
        return new TeamFace() {
            @Override
            public List<ByokCredential> listByok() {
                return result(account.byok().list());
            }

            @Override
            public ByokCredential createByok(CreateByokCredential credential) {
                return result(account.byok().create(credential));
            }

            @Override
            public ByokCredential getByok(String id) {
                return result(account.byok().get(id));
            }

            @Override
            public ByokCredential updateByok(String id, UpdateByokCredential update) {
                return result(account.byok().update(id, update));
            }

            @Override
            public void deleteByok(String id) {
                done(account.byok().delete(id));
            }

            @Override
            public List<Project> listProjects() {
                return result(account.projects().list());
            }

            @Override
            public Project createProject(CreateProject project) {
                return result(account.projects().create(project));
            }

            @Override
            public Project getProject(String id) {
                return result(account.projects().get(id));
            }

            @Override
            public Project updateProject(String id, UpdateProject update) {
                return result(account.projects().update(id, update));
            }

            @Override
            public void deleteProject(String id) {
                done(account.projects().delete(id));
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
