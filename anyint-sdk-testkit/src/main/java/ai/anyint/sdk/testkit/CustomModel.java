package ai.anyint.sdk.testkit;

/**
 * One model of a custom subscription that a test buys.
 *
 * @param modelId which model
 * @param tier the service level: {@code basic}, {@code stable} or {@code enterprise}
 * @param dailyCallLimit calls a UTC day, 1 or more
 * @param monthlyCap tokens, generations or tasks a month, by the model's unit, 1 or more
 */
public record CustomModel(String modelId, String tier, long dailyCallLimit, long monthlyCap) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public CustomModel {
        if (dailyCallLimit < 1 || monthlyCap < 1) {
            throw new IllegalArgumentException("dailyCallLimit and monthlyCap must be 1 or more");
        }
    }
}
