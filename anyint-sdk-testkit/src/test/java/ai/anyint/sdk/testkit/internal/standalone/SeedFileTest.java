package ai.anyint.sdk.testkit.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seed file begins with, and what it is refused for. */
class SeedFileTest {

    @TempDir
    private Path folder;

    private FakeAnyInt read(String json) throws MisuseException, IOException {
        return SeedFile.read(Files.writeString(folder.resolve("seed.json"), json));
    }

    @Test
    void accounts_openInTheOrderOfTheFile() throws Exception {
        FakeAnyInt fake = read("""
                {"accounts": [{"balance": "100.00", "now": "2026-01-31T00:00:00Z"},
                              {"enterprise": true, "payment": "decline",
                               "responses": [{"modelId": "gpt-4o-mini", "text": "own"}],
                               "tiers": [{"modelId": "claude-opus-4-6", "tier": "stable", "available": false}]}],
                 "responses": [{"modelId": "gpt-4o-mini", "inputTokens": 14, "outputTokens": 21}],
                 "tiers": [{"modelId": "claude-opus-4-6", "tier": "basic", "available": false}]}
                """);

        assertThat(fake.accounts()).extracting(FakeAccount::id).containsExactly("acc_1", "acc_2");
        FakeAccount first = fake.account("acc_1").orElseThrow();
        assertThat(first.balance()).hasToString("100.00");
        assertThat(first.clock().instant()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void keys_followFromTheSeed() throws Exception {
        String one = "{\"seed\":7,\"accounts\":[{}]}";
        FakeAccount first = read(one).accounts().get(0);

        assertThat(read(one).accounts().get(0).apiKey()).isEqualTo(first.apiKey());
        assertThat(read("{\"accounts\":[{}]}").accounts().get(0).apiKey())
                .isEqualTo(FakeAnyInt.create().openAccount().apiKey());
    }

    @Test
    void emptyFile_isAFakeWithoutAccounts() throws Exception {
        assertThat(read("{}").accounts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'acounts':[]}                                              | acounts: There is no such field here.
            {'seed':'x'}                                                | seed: Must be a number.
            {'accounts':{}}                                             | accounts: Must be an array.
            {'accounts':[{},{'balance':'lots'}]}                        | accounts[1].balance: Must be a decimal
            {'accounts':[{'enterprise':{'paymentWindowDays':-1}}]}      | accounts[0].enterprise.paymentWindowDays: Must
            {'accounts':[{'payment':'later'}]}                          | accounts[0].payment: Must be accept or decline
            {'accounts':[{'payment':null}]}                             | accounts[0].payment: Required
            {'accounts':[{'tiers':[{'modelId':'gpt-4o-mini'}]}]}        | accounts[0].tiers[0].tier: Required
            {'responses':[{'text':'Hi'}]}                               | responses[0].modelId: Required
            {'responses':[{'modelId':'gpt-99'}]}                        | responses[0].modelId: There is no model
            {'tiers':[{'modelId':'gpt-4o-mini','tier':'gold'}]}         | tiers[0].tier: The model gpt-4o-mini
            {'seed':1,'seed':2}                                         | at line 1, column
            []                                                          | Must be a JSON object.
            """)
    void mistake_isNamedByItsPlace(String json, String message) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOf(MisuseException.class)
                .hasMessageStartingWith("seed file " + folder.resolve("seed.json") + ": ")
                .hasMessageContaining(message);
    }
}
