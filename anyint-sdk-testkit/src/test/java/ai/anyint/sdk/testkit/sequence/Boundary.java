package ai.anyint.sdk.testkit.sequence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Instants at which something changes by itself. */
enum Boundary {
    MIDNIGHT {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return Stream.of(NaiveModel.midnightAfter(model.now));
        }
    },
    MONTH {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return Stream.of(NaiveModel.day(model.now)
                    .plusMonths(1)
                    .withDayOfMonth(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        }
    },
    KEY_EXPIRY {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return model.livingKeys().stream().map(NaiveKey::expiresAt).filter(Objects::nonNull);
        }
    },
    RATE_WINDOW {
        @Override
        Stream<Instant> of(NaiveModel model) {
            List<Event.Call> calls = model.calls(call -> !call.key().rates.isEmpty());
            return calls.stream()
                    .flatMap(call -> NaiveAdmission.WINDOWS.values().stream()
                            .distinct()
                            .map(window -> call.at().plus(window)));
        }
    },
    TASK_END {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return model.tasks.stream().map(Event.Call::end);
        }
    },
    PERIOD_END {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return NaiveSubscriptions.active(model).map(one -> NaiveSubscriptions.periodEnd(model, one)).stream();
        }
    },
    SUBSCRIPTION_END {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return NaiveSubscriptions.active(model).map(one -> NaiveSubscriptions.endsAt(model, one)).stream();
        }
    },
    INVOICE_DUE {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return NaiveInvoices.all(model).stream().map(NaiveInvoices.Invoice::dueAt);
        }
    },
    REPLAY_END {
        @Override
        Stream<Instant> of(NaiveModel model) {
            return model.kept.values().stream().map(kept -> kept.at().plusSeconds(24 * 60 * 60));
        }
    };

    abstract Stream<Instant> of(NaiveModel model);

    /** One of the instants of this kind ahead, by a number that is counted round; null where there is none. */
    @Nullable
    Instant ahead(NaiveModel model, int index) {
        List<Instant> ahead =
                of(model).filter(at -> at.isAfter(model.now)).sorted().toList();
        return ahead.isEmpty() ? null : ahead.get(index % ahead.size());
    }
}
