package ai.anyint.sdk.testkit.sequence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider's credential that the customer brought, as it stands now. */
final class NaiveCredential {

    final int number;
    final String provider;
    final Instant createdAt;
    final @Nullable List<String> allowedModels;
    boolean enabled = true;
    boolean deleted;

    NaiveCredential(int number, String provider, Instant createdAt, @Nullable List<String> allowedModels) {
        this.number = number;
        this.provider = provider;
        this.createdAt = createdAt;
        this.allowedModels = allowedModels;
    }

    String handle() {
        return "byok-" + number;
    }

    boolean serves(Catalogue.Model model) {
        return !deleted
                && enabled
                && provider.equals(model.provider())
                && (allowedModels == null || allowedModels.contains(model.id()));
    }
}
