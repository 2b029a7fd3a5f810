package ai.anyint.sdk.testkit.internal.engine;

import java.util.Optional;

/**
 * What the parts of one account share, and the lock under which every command of theirs runs: what a command reads and
 * what it changes are one step.
 */
final class AccountContext {

    final String id;
    final Secrets secrets;
    final TierOutages commonOutages;
    final TierOutages ownOutages;
    final DueJobs clock;
    final Events events;
    final Card card;
    final Ledger ledger;
    final Optional<EnterpriseTerms> enterprise;
    Catalogue catalogue;

    AccountContext(
            String id,
            Secrets secrets,
            TierOutages commonOutages,
            Catalogue catalogue,
            DueJobs clock,
            Optional<EnterpriseTerms> enterprise) {
        this(
                id,
                secrets,
                commonOutages,
                new TierOutages(),
                clock,
                new Events(id, clock),
                new Card(),
                new Ledger(),
                enterprise,
                catalogue);
    }

    private AccountContext(
            String id,
            Secrets secrets,
            TierOutages commonOutages,
            TierOutages ownOutages,
            DueJobs clock,
            Events events,
            Card card,
            Ledger ledger,
            Optional<EnterpriseTerms> enterprise,
            Catalogue catalogue) {
        this.id = id;
        this.secrets = secrets;
        this.commonOutages = commonOutages;
        this.ownOutages = ownOutages;
        this.clock = clock;
        this.events = events;
        this.card = card;
        this.ledger = ledger;
        this.enterprise = enterprise;
        this.catalogue = catalogue;
    }

    AccountContext copy(String newId) {
        DueJobs newClock = clock.copy();
        return new AccountContext(
                newId,
                secrets,
                commonOutages,
                ownOutages.copy(),
                newClock,
                events.copy(newId, newClock),
                card.copy(),
                ledger.copy(),
                enterprise,
                catalogue);
    }

    CatalogueModel requireModel(String modelId) {
        return catalogue
                .model(modelId)
                .orElseThrow(() -> Refusal.param(
                        ErrorCode.MODEL_NOT_FOUND, "model", "There is no model of this id in the catalogue."));
    }

    boolean isDown(String modelId, Tier tier) {
        return ownOutages.isDown(modelId, tier) || commonOutages.isDown(modelId, tier);
    }
}
