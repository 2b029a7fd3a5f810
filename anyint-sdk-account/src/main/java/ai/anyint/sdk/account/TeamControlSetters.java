package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How the builder of an update says in one word what happens to a control. */
interface TeamControlSetters<B> {

    /** Says what happens to the description. */
    B description(Change<String> change);

    /** Says what happens to the contact. */
    B owner(Change<String> change);

    /** Says what happens to the labels. */
    B tags(Change<Map<String, String>> change);

    /** Says what happens to the project that the key belongs to. */
    B projectId(Change<String> change);

    /** Says what happens to the only models that the key may call. */
    B allowedModels(Change<List<String>> change);

    /** Says what happens to the models that the key may not call. */
    B blockedModels(Change<List<String>> change);

    /** Says what happens to the limits by window. */
    B rateLimits(Change<RateLimits> change);

    /** Says what happens to the only networks that the key may be used from. */
    B ipAllowlist(Change<List<String>> change);

    /** Says what happens to the share of the credit limit at which an alert is sent. */
    B spendAlertAt(Change<BigDecimal> change);

    /** Sets what the key is for. */
    default B description(String text) {
        return description(Change.set(text));
    }

    /** Removes the description. */
    default B removeDescription() {
        return description(Change.cleared());
    }

    /** Sets whom to ask about the key. */
    default B owner(String contact) {
        return owner(Change.set(contact));
    }

    /** Removes the contact. */
    default B removeOwner() {
        return owner(Change.cleared());
    }

    /** Replaces all labels. */
    default B tags(Map<String, String> tags) {
        return tags(Change.set(Map.copyOf(tags)));
    }

    /** Removes all labels. */
    default B removeTags() {
        return tags(Change.cleared());
    }

    /** Moves the key into a project. */
    default B projectId(String id) {
        return projectId(Change.set(id));
    }

    /** Takes the key out of its project. */
    default B removeProject() {
        return projectId(Change.cleared());
    }

    /** Sets the only models that the key may call, at least one. */
    default B allowedModels(List<String> models) {
        return allowedModels(Change.set(List.copyOf(models)));
    }

    /** Lets the key call every model that is not blocked. */
    default B removeAllowedModels() {
        return allowedModels(Change.cleared());
    }

    /** Sets the models that the key may not call, at least one. */
    default B blockedModels(List<String> models) {
        return blockedModels(Change.set(List.copyOf(models)));
    }

    /** Blocks no model any more. */
    default B removeBlockedModels() {
        return blockedModels(Change.cleared());
    }

    /** Replaces all limits by window; a window that has none in the new ones is not limited any more. */
    default B rateLimits(RateLimits limits) {
        return rateLimits(Change.set(limits));
    }

    /** Removes all limits by window. */
    default B removeRateLimits() {
        return rateLimits(Change.cleared());
    }

    /** Sets the only networks that the key may be used from, as CIDR, at least one. */
    default B ipAllowlist(List<String> networks) {
        return ipAllowlist(Change.set(List.copyOf(networks)));
    }

    /** Lets the key be used from everywhere. */
    default B removeIpAllowlist() {
        return ipAllowlist(Change.cleared());
    }

    /** Sets the share of the credit limit, 0 to 1, at which an alert is sent: {@code "0.8"}. */
    default B spendAlertAt(String share) {
        return spendAlertAt(Change.set(new BigDecimal(share)));
    }

    /** Sends no alert of the key's own any more. */
    default B removeSpendAlert() {
        return spendAlertAt(Change.cleared());
    }
}
