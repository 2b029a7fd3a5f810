package ai.anyint.sdk.account.environment;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Reads and checks the variables of every profile. A refusal names the variable, and never quotes what it holds. */
final class EnvironmentReader {

    private static final String PROFILE = "ANYINT_PROFILE";
    private static final String PROVISIONING_KEY = "PROVISIONING_KEY";
    private static final String API_KEY = "API_KEY";
    private static final String BASE_URL = "BASE_URL";
    private static final String BALANCE_FLOOR = "BALANCE_FLOOR";

    private final Map<String, String> variables;
    private final List<HeldKey> keys = new ArrayList<>();
    private final List<Environment> environments;

    EnvironmentReader(Map<String, String> variables) {
        this.variables = variables;
        this.environments = Arrays.stream(Profile.values()).map(this::read).toList();
    }

    List<HeldKey> keys() {
        return keys;
    }

    Environment active() {
        String value = text(PROFILE)
                .orElseThrow(() -> new IllegalStateException("set " + PROFILE + " to local, staging or production"));
        Environment active = environments.stream()
                .filter(environment -> environment.profile().value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROFILE + " must be local, staging or production"));
        requireWhatItNeeds(active.profile());
        return active;
    }

    private void requireWhatItNeeds(Profile profile) {
        if (keys.stream().noneMatch(key -> key.profile() == profile)) {
            throw new IllegalStateException("the profile " + profile.value() + " has no key: set "
                    + profile.variable(PROVISIONING_KEY) + " to read the account, " + profile.variable(API_KEY)
                    + " to call models");
        }
        if (profile == Profile.LOCAL && text(profile.variable(BASE_URL)).isEmpty()) {
            throw new IllegalStateException(
                    "set " + profile.named(BASE_URL) + " to a loopback address such as http://127.0.0.1:8089");
        }
    }

    private Environment read(Profile profile) {
        return new Environment(
                profile,
                parsed(profile, BASE_URL, text -> baseUrl(profile, text)).orElse(AnyIntClient.PRODUCTION_URL),
                key(profile, PROVISIONING_KEY),
                key(profile, API_KEY),
                parsed(profile, BALANCE_FLOOR, Money::of));
    }

    private Optional<Secret> key(Profile profile, String what) {
        Optional<Secret> key = CredentialsProvider.environment(variables, profile.variable(what))
                .current();
        key.ifPresent(secret -> keys.add(new HeldKey(profile, what, secret)));
        return key;
    }

    private static String baseUrl(Profile profile, String text) {
        // The client's own check, of the text that it is going to be given.
        AnyIntClient.builder().baseUrl(text);
        if (profile == Profile.LOCAL && !isLoopback(HttpUrl.get(text).host())) {
            throw new IllegalArgumentException(
                    "must be a loopback address such as http://127.0.0.1:8089: a local profile reaches no service");
        }
        return text;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    private <T> Optional<T> parsed(Profile profile, String what, Function<String, T> parser) {
        try {
            return text(profile.variable(what)).map(parser);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(profile.named(what) + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
