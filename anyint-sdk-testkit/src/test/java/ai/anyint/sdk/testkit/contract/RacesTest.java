package ai.anyint.sdk.testkit.contract;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** The races, through both doors; {@code -Drounds=1000} runs them for longer. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RacesTest {

    @Nested
    class LimitsInProcess extends LimitRacesContract {
        LimitsInProcess() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class LimitsOverHttp extends LimitRacesContract {
        LimitsOverHttp() {
            super(Door.HTTP);
        }
    }

    @Nested
    class LivesInProcess extends LifeRacesContract {
        LivesInProcess() {
            super(Door.IN_PROCESS);
        }
    }

    @Nested
    class LivesOverHttp extends LifeRacesContract {
        LivesOverHttp() {
            super(Door.HTTP);
        }
    }
}
