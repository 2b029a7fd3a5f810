package ai.anyint.sdk.account.forecast;

import java.util.random.RandomGenerator;

/** How an invented account spends: what a day of it costs, before noise. Each life of a kind has parameters of its own. */
enum SpendKind {
    STEADY {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            return (day, roll) -> 1;
        }
    },
    WEEKLY_RHYTHM {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double weekend = random.nextDouble(0.05, 0.5);
            int offset = random.nextInt(7);
            return (day, roll) -> (day + offset) % 7 >= 5 ? weekend : 1.2;
        }
    },
    ONE_SPIKE {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double size = random.nextDouble(4, 14);
            int spike = random.nextInt(historyDays);
            return (day, roll) -> day == spike ? size : 1;
        }
    },
    SPIKES_THAT_COME_AGAIN {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double size = random.nextDouble(4, 14);
            int seen = random.nextInt(historyDays);
            return (day, roll) -> day == seen || roll < 1.0 / historyDays ? size : 1;
        }
    },
    LINEAR_GROWTH {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double growth = random.nextDouble(0.01, 0.04);
            return (day, roll) -> 1 + growth * day;
        }
    },
    COMPOUND_GROWTH {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double growth = random.nextDouble(0.01, 0.025);
            return (day, roll) -> Math.exp(growth * day);
        }
    },
    WEEKLY_RHYTHM_THAT_GROWS {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            Life weekly = WEEKLY_RHYTHM.begin(historyDays, random);
            Life growing = COMPOUND_GROWTH.begin(historyDays, random);
            return (day, roll) -> weekly.cost(day, roll) * growing.cost(day, roll);
        }
    },
    DAYS_WITHOUT_CALLS {
        @Override
        Life begin(int historyDays, RandomGenerator random) {
            double idle = random.nextDouble(0.1, 0.5);
            return (day, roll) -> roll < idle ? 0 : 1;
        }
    };

    abstract Life begin(int historyDays, RandomGenerator random);

    /** What a day costs; {@code roll} is a draw from 0 to 1. */
    interface Life {
        double cost(int day, double roll);
    }
}
