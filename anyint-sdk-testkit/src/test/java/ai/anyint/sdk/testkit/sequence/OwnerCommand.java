package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to projects and to credentials of the customer's own. */
sealed interface OwnerCommand extends Command {

    String PROJECTS = "/v1/account/projects";
    String CREDENTIALS = "/v1/account/byok";

    record NewProject(String name) implements OwnerCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return Optional.of(Ask.post(PROJECTS, Json.object("name", name)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveProject project = new NaiveProject(model.projects.size(), name, NaiveModel.millis(model.now));
            model.projects.add(project);
            return Answer.created(
                    Json.object("id", new Fact.Ref(project.handle()), "name", name, "created_at", project.createdAt));
        }
    }

    record DeleteProject(int project) implements OwnerCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return BillingCommand.at(model.projects, project)
                    .map(one -> Ask.delete(PROJECTS + "/{" + one.handle() + "}"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveProject deleted = BillingCommand.at(model.projects, project).orElseThrow();
            if (deleted.deleted) {
                return Answer.no("project_not_found");
            }
            if (model.livingKeys().stream().anyMatch(key -> key.fields.get(KeyFields.PROJECT) == deleted)) {
                return Answer.no("project_in_use");
            }
            deleted.deleted = true;
            return Answer.gone();
        }
    }

    record NewCredential(String provider, @Nullable List<String> allowedModels) implements OwnerCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            Map<String, @Nullable Object> body =
                    Json.object("provider", provider, "name", "ours", "credential", "sk-test-provider-0123456789");
            if (allowedModels != null) {
                body.put("allowed_models", allowedModels);
            }
            return Optional.of(Ask.post(CREDENTIALS, body));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveCredential credential = new NaiveCredential(
                    model.credentials.size(), provider, NaiveModel.millis(model.now), allowedModels);
            model.credentials.add(credential);
            return Answer.created(view(credential));
        }
    }

    record SwitchCredential(int credential, boolean enabled) implements OwnerCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return BillingCommand.at(model.credentials, credential)
                    .map(one -> Ask.patch(CREDENTIALS + "/{" + one.handle() + "}", Json.object("is_enabled", enabled)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveCredential switched =
                    BillingCommand.at(model.credentials, credential).orElseThrow();
            if (switched.deleted) {
                return Answer.no("byok_not_found");
            }
            switched.enabled = enabled;
            return Answer.ok(view(switched));
        }
    }

    record DeleteCredential(int credential) implements OwnerCommand {

        @Override
        public Optional<Ask> ask(NaiveModel model) {
            return BillingCommand.at(model.credentials, credential)
                    .map(one -> Ask.delete(CREDENTIALS + "/{" + one.handle() + "}"));
        }

        @Override
        public Answer answer(NaiveModel model) {
            NaiveCredential deleted =
                    BillingCommand.at(model.credentials, credential).orElseThrow();
            if (deleted.deleted) {
                return Answer.no("byok_not_found");
            }
            deleted.deleted = true;
            return Answer.gone();
        }
    }

    private static Map<String, @Nullable Object> view(NaiveCredential credential) {
        return Json.object(
                "id", new Fact.Ref(credential.handle()),
                "provider", credential.provider,
                "name", "ours",
                "allowed_models", credential.allowedModels,
                "is_enabled", credential.enabled,
                "created_at", credential.createdAt);
    }
}
