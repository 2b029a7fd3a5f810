package ai.anyint.sdk.testkit.internal.engine;

import java.util.Locale;

/** What the holder of a provisioning key may do (the split is public, its routes are decided). */
public enum Role {
    ADMIN,
    PROJECT_OWNER,
    MEMBER,
    FINANCE;

    /** Refuses an operation that the role may not do at all. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Refusal.of(ErrorCode.ROLE_NOT_ALLOWED, "The role " + wire() + " may not do this.");
        }
    }

    private boolean may(Permission permission) {
        return switch (permission) {
            case MANAGE_KEYS -> this != FINANCE;
            case READ_PROJECTS -> this == ADMIN || this == PROJECT_OWNER;
            case READ_BILLING, PAY -> this == ADMIN || this == FINANCE;
            case READ_CATALOGUE -> true;
            case MANAGE_BYOK, MANAGE_WEBHOOKS, MANAGE_PROJECTS, SUBSCRIBE -> this == ADMIN;
        };
    }

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
