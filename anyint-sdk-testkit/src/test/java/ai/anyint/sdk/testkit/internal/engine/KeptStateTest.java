package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an account keeps, what its copy has of it, and what it forgets. */
class KeptStateTest {

    private static final String MUSIC = "suno-v5";

    private final Till till = new Till("100000", Instant.parse("2026-01-31T12:00:00Z"));

    @Test
    void copy_reportsTheSameActivity_andNamesAProjectThatIsGone() {
        Projects.Project web = till.account.projects().create("web", null);
        InferenceKey key = till.key(new KeySpec("k", null, null, Controls.NONE.inProject(web.id()), null));
        till.account.complete(till.admitImage(key, 1), Usage.units(1));
        till.account.keys().delete(till.admin, key.id());
        till.account.keys().deleteProject(till.admin, web.id());

        ActivityReport copied = till.account.fork().activity().report(till.admin, 30);

        assertThat(copied).isEqualTo(till.activity(30));
        assertThat(copied.total().requests()).isEqualTo(1);
        assertThat(copied.byProject())
                .extracting(ActivityReport.ByProject::projectName)
                .containsExactly("web");
    }

    @Test
    void cachedReport_isInTheCopyToo_andForgottenWhenTheCacheIsSetAnew() {
        till.account.activity().cacheFor(Duration.ofMinutes(5));
        ActivityReport cached = till.activity(1);
        till.account.complete(till.admitImage(till.key(), 1), Usage.units(1));

        assertThat(till.activity(1)).isEqualTo(cached);
        assertThat(till.account.fork().activity().report(till.admin, 1)).isEqualTo(cached);
        till.account.activity().cacheFor(Duration.ofMinutes(5));
        assertThat(till.activity(1)).isNotEqualTo(cached);
    }

    @Test
    void taskThatEndedLongAgo_isForgotten_andOneThatRunsIsNot() {
        InferenceKey key = till.key();
        till.account.audit(false);
        String first = music(key).id();
        String second = music(key).id();
        till.account.advance(now -> now.plusSeconds(60));
        for (int i = 0; i < 9_998; i++) {
            music(key);
        }
        assertThat(till.account.task(first).status()).isEqualTo(TaskStatus.SUCCEEDED);

        String running = music(key).id();

        assertThatThrownBy(() -> till.account.task(first)).isInstanceOf(Refusal.class);
        assertThat(till.account.task(second).status()).isEqualTo(TaskStatus.SUCCEEDED);
        music(key);
        music(key);
        assertThat(till.account.task(running).status()).isEqualTo(TaskStatus.PROCESSING);
    }

    @Test
    void lowBalance_isToldWhenItFallsFromTheThreshold_notWhenItStopsThere() {
        till.account.funds().lowBalance(new BigDecimal("10"));
        till.account.funds().setBalance(new BigDecimal("10.00"));
        assertThat(told()).isEmpty();

        till.account.funds().setBalance(new BigDecimal("9.99"));
        assertThat(told()).containsExactly(EventType.BALANCE_LOW);
    }

    @Test
    void managersAndOutages_areListedInOrder() {
        ProvisioningKey second = till.manager(Role.FINANCE, null);
        till.account.tier("gpt-4o-mini", Tier.BASIC, false);

        assertThat(till.account.provisioningKeys())
                .extracting(ProvisioningKey::id)
                .containsExactly(till.admin.id(), second.id());
        assertThat(till.account.tiersDown()).hasSize(1);
    }

    @Test
    void managers_areListedOldestFirst_alsoBeyondTheTenth() {
        for (int i = 0; i < 30; i++) {
            till.manager(Role.ADMIN, null);
        }

        assertThat(till.account.provisioningKeys())
                .extracting(key -> Integer.parseInt(key.id().substring("prov_".length())))
                .isSorted();
    }

    @Test
    void accountThatIsForgotten_takesItsOwnKeysWithIt_andNoOthers() {
        Account other = till.engine.open(till.account.now(), BigDecimal.ONE, Optional.empty());
        String theirs = other.newProvisioningKey(Role.ADMIN, null).reveal();
        String ours = till.account.newProvisioningKey(Role.ADMIN, null).reveal();

        till.engine.forget(till.account);

        assertThat(till.engine.keys().find(ours)).isEmpty();
        assertThat(till.engine.keys().find(theirs)).isPresent();
        assertThat(other.find(theirs)).isPresent();
    }

    @Test
    void credential_showsItsEndOnlyWhereThatTellsLittleOfIt() {
        Byok byok = till.account.byok();

        assertThat(byok.create("suno", "long", "a-key-of-12-", null).mask()).isEqualTo("…-12-");
        assertThat(byok.create("suno", "short", "a-key-of-11", null).mask()).isEqualTo("…");
    }

    @Test
    void plans_areTheThreeOfTheCatalogue_andTheMiddleOneLeavesOneModelOut() {
        Catalogue catalogue = till.account.catalogue();

        assertThat(catalogue.plans()).extracting(Plan::id).containsExactly("starter", "pro", "max");
        assertThat(catalogue.plan("pro").orElseThrow().models())
                .hasSize(catalogue.models().size() - 1)
                .doesNotContain("claude-opus-4-6");
    }

    @Test
    void callThatWasGivenBack_leavesNoLineOnTheInvoice() {
        EnterpriseTerms terms = new EnterpriseTerms(30, BigDecimal.ZERO, "electronic");
        Till enterprise = new Till("0", Instant.parse("2026-01-31T12:00:00Z"), Optional.of(terms));
        enterprise.account.giveBack(enterprise.admitImage(enterprise.key(), 1));

        enterprise.account.advance(now -> Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(enterprise.account.invoices().get("inv_1").lines()).isEmpty();
    }

    private List<EventType> told() {
        return till.account.events().stream()
                .map(Event::type)
                .filter(type -> type == EventType.BALANCE_LOW)
                .toList();
    }

    private TaskView music(InferenceKey key) {
        Admission call = new Admission(MUSIC, Unit.TASKS, 1, InetAddress.getLoopbackAddress(), 1);
        return till.account.startTask(till.account.admit(key, call), Usage.units(1), false);
    }
}
