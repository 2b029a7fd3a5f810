package ai.anyint.sdk.testkit.internal.standalone;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.control.CardSetting;
import ai.anyint.sdk.testkit.internal.control.ModelSettings;
import ai.anyint.sdk.testkit.internal.control.NewAccount;
import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;

/**
 * A file that says what a fake begins with, in the words of the control API:
 *
 * <pre>{@code
 * {"seed": 7,
 *  "accounts": [{"balance": "100.00", "now": "2026-01-31T00:00:00Z", "enterprise": true, "payment": "decline",
 *                "responses": [...], "tiers": [...]}],
 *  "responses": [{"modelId": "gpt-4o-mini", "text": "Hello", "inputTokens": 14, "outputTokens": 21}],
 *  "tiers": [{"modelId": "claude-opus-4-6", "tier": "stable", "available": false}]}
 * }</pre>
 *
 * Every field may be left out; one that is unknown is refused. {@code seed} is what the keys follow from.
 */
final class SeedFile {

    private static final Set<String> FIELDS = Set.of("seed", "accounts", "responses", "tiers");
    private static final Set<String> ACCOUNT_FIELDS = with(NewAccount.FIELDS, "payment", "responses", "tiers");
    private static final Set<String> RESPONSE_FIELDS = with(ModelSettings.ANSWER_FIELDS, "modelId");
    private static final Set<String> TIER_FIELDS = Set.of("modelId", "tier", "available");

    private final FakeAnyInt fake;

    private SeedFile(FakeAnyInt fake) {
        this.fake = fake;
    }

    /** Makes the fake that the file describes. */
    static FakeAnyInt read(Path file) throws MisuseException {
        try {
            JsonIn seed = JsonIn.of(ByteString.of(Files.readAllBytes(file))).only(FIELDS);
            OptionalLong number = seed.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
            SeedFile reader = new SeedFile(FakeAnyInt.create(number.orElse(FakeAnyInt.STANDARD_SEED)));
            reader.models(seed, Optional.empty());
            reader.items(seed, "accounts", ACCOUNT_FIELDS).forEach(reader::account);
            return reader.fake;
        } catch (Refusal e) {
            String place = e.param().map(param -> param + ": ").orElse("");
            throw new MisuseException("seed file " + file + ": " + place + e.explanation());
        } catch (NoSuchFileException e) {
            throw new MisuseException("seed file " + file + ": there is no such file");
        } catch (IOException e) {
            throw new MisuseException("seed file " + file + " cannot be read: " + e);
        }
    }

    private void account(JsonIn item) {
        FakeAccount account = NewAccount.open(fake, item).account();
        if (item.has("payment")) {
            CardSetting.apply(account, item, "payment");
        }
        models(item, Optional.of(account));
    }

    private void models(JsonIn place, Optional<FakeAccount> account) {
        items(place, "responses", RESPONSE_FIELDS)
                .forEach(item -> ModelSettings.answer(fake, account, model(item).id(), item));
        items(place, "tiers", TIER_FIELDS)
                .forEach(item -> ModelSettings.tier(fake, account, model(item), item.requiredText("tier"), item));
    }

    private Collection<JsonIn> items(JsonIn place, String name, Set<String> known) {
        return place.objects(name).orElse(List.of()).stream()
                .map(item -> item.only(known))
                .toList();
    }

    private static CatalogueModel model(JsonIn item) {
        return Catalogue.standard()
                .model(item.requiredText("modelId"))
                .orElseThrow(() -> ModelSettings.noSuchModel(item));
    }

    private static Set<String> with(Set<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
