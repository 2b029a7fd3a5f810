package ai.anyint.sdk.testkit.internal.engine;

/** Where a video or music task is in its life. */
public enum TaskStatus {
    PROCESSING,
    SUCCEEDED,
    FAILED
}
