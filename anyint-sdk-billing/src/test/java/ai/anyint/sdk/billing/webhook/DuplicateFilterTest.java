package ai.anyint.sdk.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicateFilterTest {

    private static WebhookEvent event(String id) {
        return WebhookEvent.builder()
                .id(id)
                .type(WebhookEventType.WEBHOOK_TEST)
                .createdAt(Instant.EPOCH)
                .accountId("acc_1")
                .data(EventData.of(Map.of()))
                .build();
    }

    @Test
    void event_isHandledOnce() {
        DuplicateFilter filter = DuplicateFilter.inMemory(10);
        List<String> handled = new ArrayList<>();

        assertThat(filter.once(event("a"), event -> handled.add(event.id()))).isTrue();
        assertThat(filter.once(event("a"), event -> handled.add(event.id()))).isFalse();
        assertThat(filter.once(event("b"), event -> handled.add(event.id()))).isTrue();
        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void eventWhoseHandlerFailed_isHandledAgain() {
        DuplicateFilter filter = DuplicateFilter.inMemory(10);

        assertThatThrownBy(() -> filter.once(event("a"), event -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(filter.once(event("a"), event -> {})).isTrue();
    }

    @Test
    void beyondItsCapacity_theOldestIsForgotten() {
        DuplicateFilter filter = DuplicateFilter.inMemory(2);
        filter.add("a");
        filter.add("b");
        assertThat(filter.add("a")).isFalse();
        filter.add("c");

        assertThat(filter.add("b")).isFalse();
        assertThat(filter.add("c")).isFalse();
        assertThat(filter.add("a")).isTrue();
    }

    @Test
    void ofManyAtATime_oneIsTold() {
        DuplicateFilter filter = DuplicateFilter.inMemory(10);

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .filter(i -> filter.add("a"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void filterWithoutRoom_isNeverMade() {
        assertThatThrownBy(() -> DuplicateFilter.inMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
