package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Sets what a model does, for one account or for all, as a JSON object says; a seed file says it in the same words. */
public final class ModelSettings {

    /** The fields that describe a canned answer. */
    public static final Set<String> ANSWER_FIELDS = Set.of("text", "inputTokens", "outputTokens", "taskOutcome");

    private static final long MOST_TOKENS = 1_000_000_000_000L;

    private ModelSettings() {}

    /** Cans an answer; what is not given follows from the request again. */
    public static void answer(FakeAnyInt fake, Optional<FakeAccount> account, String modelId, JsonIn body) {
        CannedAnswer answer = answer(body);
        account.ifPresentOrElse(one -> one.answer(modelId, answer), () -> fake.answer(modelId, answer));
    }

    private static CannedAnswer answer(JsonIn body) {
        CannedAnswer answer = CannedAnswer.standard();
        Optional<String> text = body.text("text");
        OptionalLong input = body.integer("inputTokens", 0, MOST_TOKENS);
        OptionalLong output = body.integer("outputTokens", 0, MOST_TOKENS);
        if (text.isPresent()) {
            answer = answer.withText(text.get());
        }
        if (input.isPresent()) {
            answer = answer.withInputTokens(input.getAsLong());
        }
        if (output.isPresent()) {
            answer = answer.withOutputTokens(output.getAsLong());
        }
        return answer.withTaskFailing(isTaskFailing(body));
    }

    private static boolean isTaskFailing(JsonIn body) {
        return switch (body.text("taskOutcome").orElse("succeed")) {
            case "succeed" -> false;
            case "fail" -> true;
            default -> throw body.wrong("taskOutcome", "Must be succeed or fail.");
        };
    }

    /** Takes a tier down or up, by a field {@code available} that must be there. */
    public static boolean tier(
            FakeAnyInt fake, Optional<FakeAccount> account, CatalogueModel model, String tier, JsonIn body) {
        if (Tier.of(tier).filter(model.tiers()::contains).isEmpty()) {
            throw body.wrong(
                    ErrorCode.TIER_NOT_OFFERED,
                    "tier",
                    "The model " + model.id() + " is not offered on this tier, but on "
                            + String.join(
                                    ", ", model.tiers().stream().map(Tier::wire).toList()) + ".");
        }
        boolean available =
                body.bool("available").orElseThrow(() -> body.wrong("available", "Required, as true or false."));
        account.ifPresentOrElse(
                one -> one.tier(model.id(), tier, available), () -> fake.tier(model.id(), tier, available));
        return available;
    }

    /** Refuses a model that is not in the catalogue. */
    public static Refusal noSuchModel(JsonIn body) {
        return body.wrong(ErrorCode.MODEL_NOT_FOUND, "modelId", "There is no model of this id in the catalogue.");
    }
}
