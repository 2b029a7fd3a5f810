package ai.anyint.sdk.account.report;

import ai.anyint.sdk.account.UsageFigures;
import ai.anyint.sdk.core.Money;
import java.util.Optional;

/**
 * What some calls come to.
 *
 * @param name what they have in common: a day, a model, or the name of a key or project, as its owner wrote it
 * @param id the id of the key or project
 * @param requests how many calls were admitted
 * @param inputTokens the tokens that went in
 * @param outputTokens the tokens that came out
 * @param cost what they cost, exactly
 */
public record CostLine(
        String name, Optional<String> id, long requests, long inputTokens, long outputTokens, Money cost) {

    static CostLine of(String name, UsageFigures usage) {
        return of(name, Optional.empty(), usage);
    }

    static CostLine of(String name, String id, UsageFigures usage) {
        return of(name, Optional.of(id), usage);
    }

    private static CostLine of(String name, Optional<String> id, UsageFigures usage) {
        return new CostLine(name, id, usage.requests(), usage.inputTokens(), usage.outputTokens(), usage.cost());
    }

    static CostLine nothing(String name) {
        return new CostLine(name, Optional.empty(), 0, 0, 0, Money.ZERO);
    }

    /** Adds the figures of another line to this one. */
    CostLine plus(CostLine other) {
        return new CostLine(
                name,
                id,
                Math.addExact(requests, other.requests),
                Math.addExact(inputTokens, other.inputTokens),
                Math.addExact(outputTokens, other.outputTokens),
                cost.plus(other.cost));
    }

    /** Takes the figures of another line off this one. */
    CostLine minus(CostLine other) {
        return new CostLine(
                name,
                id,
                Math.subtractExact(requests, other.requests),
                Math.subtractExact(inputTokens, other.inputTokens),
                Math.subtractExact(outputTokens, other.outputTokens),
                cost.minus(other.cost));
    }
}
