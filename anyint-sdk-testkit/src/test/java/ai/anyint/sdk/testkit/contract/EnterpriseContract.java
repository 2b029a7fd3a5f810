package ai.anyint.sdk.testkit.contract;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Instant;

/** An enterprise account, besides the other one, and short words for what its tests do. */
abstract class EnterpriseContract extends WireContract {

    static final String INVOICES = "/v1/billing/invoices";
    static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    FakeAccount firm;

    EnterpriseContract(Door door) {
        super(door);
        firm = open(Enterprise.standard());
    }

    /** Opens another account, which everything below is about from now on. */
    final FakeAccount open(Enterprise terms) {
        firm = fake.openEnterprise(NOON, terms);
        firm.answer(SONNET, CannedAnswer.tokens(14, 21));
        return firm;
    }

    Secret admin() {
        return firm.provisioningKey();
    }

    Reply chat() {
        return chat(firm.apiKey());
    }

    Reply image() {
        return wire.post(
                firm.apiKey(), "/openai/v1/images/generations", json("{'model':'nano-banana-2','prompt':'a cat'}"));
    }

    Reply music() {
        return wire.post(firm.apiKey(), "/suno/submit/music", json("{'model':'suno-v5','prompt':'a song'}"))
                .hasStatus(200);
    }

    Reply invoices(String query) {
        return wire.get(admin(), INVOICES + query).hasStatus(200);
    }

    Reply invoice(int number) {
        return wire.get(admin(), INVOICES + "/inv_" + number).hasStatus(200);
    }

    Reply pay(int number) {
        return wire.post(admin(), INVOICES + "/inv_" + number + "/pay", "");
    }
}
