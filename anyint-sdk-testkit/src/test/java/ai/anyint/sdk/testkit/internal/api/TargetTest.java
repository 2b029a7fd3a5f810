package ai.anyint.sdk.testkit.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final List<Route> ROUTES =
            List.of(route("/things/active"), route("/things/{id}"), route("/things/{id}/parts/{part}"));

    @ParameterizedTest
    @CsvSource({
        "/things/{id}, /things/7, true",
        "/things/{any_name}, /things/7, true",
        "/things/{id}, /things/active, false", // another route serves that
        "/things/active, /things/active, true",
        "/things/active, /things/7, false",
        "/things/7, /things/7, true",
        "/things/7, /things/8, false",
        "/things/a%20b, /things/a%20b, true",
        "/things/a b, /things/a%20b, true",
        "/things/{id}/parts/9, /things/7/parts/9, true",
        "/things/{id}/parts/9, /things/7/parts/8, false",
        "/things/{id}, /things/7/parts/9, false",
    })
    void target_meansItsRouteAndTheValuesThatItNames(String path, String requested, boolean matches) {
        Target target = Target.of(ROUTES, "GET", path);

        assertThat(target.matches(ROUTES, request("GET", requested))).isEqualTo(matches);
        assertThat(target.matches(ROUTES, request("POST", requested))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, /{things}/7", "GET, /things", "GET, /things/7/parts", "POST, /things/7"})
    void targetOutsideTheRoutes_isRefused_andTheRoutesAreNamed(String method, String path) {
        assertThatThrownBy(() -> Target.of(ROUTES, method, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(method + " " + path)
                .hasMessageContaining("GET /things/{id}/parts/{part}");
    }

    @Test
    void templateWithAPlaceholder_isTakenForTheRouteOfThatShape_notForAnEarlierOne() {
        assertThat(Target.of(ROUTES, "GET", "/things/{id}").route()).isEqualTo(ROUTES.get(1));
    }

    private static Route route(String path) {
        return Route.of("GET", path, exchange -> WireResponse.empty(204));
    }

    private static WireRequest request(String method, String path) {
        return new WireRequest(method, HttpUrl.get("http://any.test" + path), Headers.of(), ByteString.EMPTY, 0);
    }
}
