package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ip_allowlist}: from where a key may be used. */
abstract class AddressContract extends WireContract {

    private static final String FROM = "X-Fake-Client-Ip";

    AddressContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.0, 200",
        "203.0.113.0/24, 203.0.113.255, 200",
        "203.0.113.0/24, 203.0.114.0, 403",
        "203.0.113.0/24, 203.0.112.255, 403",
        "203.0.113.9/32, 203.0.113.9, 200",
        "203.0.113.9/32, 203.0.113.8, 403",
        "203.0.113.9, 203.0.113.9, 200",
        "203.0.113.9, 203.0.113.10, 403",
        "0.0.0.0/0, 255.255.255.255, 200",
        "0.0.0.0/0, 2001:db8::1, 403",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 200",
        "2001:db8::/32, 2001:db9::, 403",
        "2001:db8::1/128, 2001:db8::1, 200",
        "2001:db8::1/128, 2001:db8::2, 403",
        "::/0, 2001:db8::1, 200",
        "203.0.113.0/24, ::ffff:203.0.113.9, 200",
        "::ffff:203.0.113.0/120, 203.0.113.9, 200",
        "::ffff:203.0.113.0/120, 203.0.114.9, 403",
    })
    @Holds(Rule.ADDRESS_ALLOWED)
    void addressInsideTheRange_isAdmitted_andOneOutsideIs403(String range, String address, int status) {
        Secret key = keyFrom("'" + range + "'");

        Reply reply = chatFrom(key, address);

        if (status == 403) {
            reply.isRefused(403, "permission_error", "ip_not_allowed");
        }
        reply.hasStatus(status);
    }

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void severalRanges_admitWhatAnyOfThemHolds() {
        Secret key = keyFrom("'10.0.0.0/8','2001:db8::/32'");

        chatFrom(key, "10.1.2.3").hasStatus(200);
        chatFrom(key, "2001:db8::7").hasStatus(200);
        chatFrom(key, "11.0.0.1").isRefused(403, "permission_error", "ip_not_allowed");
    }

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void callWithoutTheHeader_comesFromLoopback() {
        chat(keyFrom("'127.0.0.1'")).hasStatus(200);
        chat(keyFrom("'10.0.0.0/8'")).isRefused(403, "permission_error", "ip_not_allowed");
    }

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void everyModelRoute_judgesTheAddress() {
        Secret key = keyFrom("'127.0.0.1'");
        String music = wire.post(key, "/suno/submit/music", json("{'model':'suno-v5','prompt':'a song'}"))
                .hasStatus(200)
                .textAt("/task_id");

        for (String path : new String[] {"/openai/v1/models", "/anthropic/v1/models", "/suno/fetch/" + music}) {
            wire.get(key, path).hasStatus(200);
            Reply refused =
                    wire.send(wire.request(key, path).header(FROM, "10.0.0.1")).hasStatus(403);
            assertThat(refused.textAt("/error/code")).isEqualTo("ip_not_allowed");
        }
        Reply counted = wire.send(wire.request(key, "/anthropic/v1/messages/count_tokens")
                .header(FROM, "10.0.0.1")
                .post(Wire.body(chatBody(SONNET, ""))));
        assertThat(counted.hasStatus(403).textAt("/error/code")).isEqualTo("ip_not_allowed");
    }

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void removedList_admitsFromEverywhere() {
        Reply created = createKey(json("{'name':'ci','ip_allowlist':['10.0.0.0/8']}"));

        Reply patched = wire.patch(manager, pathOf(created), json("{'ip_allowlist':null}"));

        assertThat(patched.hasStatus(200).at("/ip_allowlist").isNull()).isTrue();
        chatFrom(secretOf(created), "2001:db8::1").hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "10.0.0.0/33",
                "2001:db8::/129",
                "::ffff:10.0.0.0/129",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0/8",
                "010.0.0.1",
                "256.0.0.0/8",
                "fe80::1%eth0",
                "[::1]",
                "",
            })
    @Holds(Rule.ADDRESS_ALLOWED)
    void whatIsNoRange_is400NamingItsPlace(String range) {
        wire.post(manager, KEYS, json("{'name':'ci','ip_allowlist':['10.0.0.0/8','" + range + "']}"))
                .isInvalid("invalid_parameter", "ip_allowlist[1]");
    }

    private Secret keyFrom(String ranges) {
        return secretOf(createKey(json("{'name':'ci','ip_allowlist':[" + ranges + "]}")));
    }

    private Reply chatFrom(Secret key, String address) {
        return wire.send(wire.request(key, CHAT).header(FROM, address).post(Wire.body(chatBody("gpt-4o-mini", ""))));
    }
}
