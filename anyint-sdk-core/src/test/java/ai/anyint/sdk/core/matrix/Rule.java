package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.endpoint.HttpMethod;

/** What contract section 4 makes of a failure; the oracle of the matrix, written without a look at the transport. */
enum Rule {
    /** The connection was never made: nobody acted, and the next try may reach someone. */
    NEVER_CONNECTED(true, true, false, false),
    /** The connection was refused for a reason that the next try meets again, such as a certificate. */
    NEVER_TRUSTED(false, false, false, false),
    /** It was sent, and no whole answer came; or the service failed in a way that leaves open whether it acted. */
    UNCLEAR(true, false, true, true),
    /** The service said that it did nothing, and that it may yet. */
    NOTHING_DONE(true, true, false, true),
    /** Throttled in words that the contract does not have: it may pass, but nobody promised that nothing was done. */
    UNNAMED_THROTTLE(true, false, false, true),
    /** The service said no, and would again. */
    FINAL(false, false, false, true),
    /** A success that cannot be read: it was done, and asking again would not read better. */
    UNREADABLE_SUCCESS(false, false, true, true),
    /** Nothing is wrong. */
    SUCCESS(false, false, false, true);

    private final boolean repeatsSafe;
    private final boolean repeatsPost;
    private final boolean leavesOpenWhetherApplied;
    private final boolean reachesServer;

    Rule(boolean repeatsSafe, boolean repeatsPost, boolean leavesOpenWhetherApplied, boolean reachesServer) {
        this.repeatsSafe = repeatsSafe;
        this.repeatsPost = repeatsPost;
        this.leavesOpenWhetherApplied = leavesOpenWhetherApplied;
        this.reachesServer = reachesServer;
    }

    boolean repeats(HttpMethod method) {
        return method == HttpMethod.POST ? repeatsPost : repeatsSafe;
    }

    boolean leavesOpenWhetherApplied(HttpMethod method) {
        return leavesOpenWhetherApplied && method != HttpMethod.GET;
    }

    boolean reachesServer() {
        return reachesServer;
    }

    boolean isSuccess() {
        return this == SUCCESS;
    }
}
