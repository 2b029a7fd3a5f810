package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.Remaining;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Calls and reads that overlap in any way: what the ledger says is left is never more than what is really left, and once a
 * read has begun after the last settlement it is exactly that.
 */
class LedgerSequencesTest {

    private static final int SEQUENCES = 300;
    private static final int STEPS = 200;
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void settledCall_isNeverForgotten_andNotCountedTwiceForEver() {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            new Run(seed).go();
        }
    }

    private static final class Run {

        private final long seed;
        private final SplittableRandom random;
        private BudgetLedger ledger = BudgetLedger.empty();
        private long balance = 1_000_000;
        private int calls;
        private final List<String> sent = new ArrayList<>();
        private final List<Charged> charged = new ArrayList<>();
        private final Deque<Answered> answers = new ArrayDeque<>();

        private record Charged(String id, long cost) {}

        private record Answered(long ticket, long balance) {}

        Run(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        void go() {
            readAtOnce();
            for (int step = 0; step < STEPS; step++) {
                step();
                assertThat(left()).as("left, seed %s step %s", seed, step).isLessThanOrEqualTo(balance);
            }
            while (!sent.isEmpty()) {
                charge();
            }
            while (!charged.isEmpty()) {
                settle();
            }
            readAtOnce();
            assertThat(left()).as("left in the end, seed %s", seed).isEqualTo(balance);
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0, 1 -> send();
                case 2 -> charge();
                case 3 -> settle();
                case 4 -> answers.add(new Answered(ledger.beginRead(), balance));
                default -> arrive();
            }
            if (random.nextInt(20) == 0) {
                ledger = BudgetLedger.decode(ledger.encoded());
            }
        }

        private void send() {
            String id = "c" + calls++;
            ledger.open(id, Spend.money("100"), NOW.plusSeconds(600));
            sent.add(id);
        }

        private void charge() {
            if (!sent.isEmpty()) {
                long cost = random.nextInt(101);
                balance -= cost;
                charged.add(new Charged(sent.remove(random.nextInt(sent.size())), cost));
            }
        }

        private void settle() {
            if (!charged.isEmpty()) {
                Charged one = charged.remove(random.nextInt(charged.size()));
                ledger.settle(one.id(), Spend.money(Long.toString(one.cost())));
            }
        }

        /** Reads of several processes may arrive in another order than they were answered. */
        private void arrive() {
            Answered answer = random.nextBoolean() ? answers.pollFirst() : answers.pollLast();
            if (answer != null) {
                take(answer);
            }
        }

        private void readAtOnce() {
            take(new Answered(ledger.beginRead(), balance));
        }

        private void take(Answered answer) {
            Remaining left = Remaining.builder()
                    .balance(Money.of(Long.toString(answer.balance())))
                    .build();
            ledger.take(new Reading(answer.ticket(), NOW, left, Optional.empty()));
        }

        private long left() {
            Standing standing = ledger.standing();
            return Judge.left(standing.reading().orElseThrow(), standing.against())
                    .balance()
                    .orElseThrow()
                    .toBigDecimal()
                    .longValueExact();
        }
    }
}
