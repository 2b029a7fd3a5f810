package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.internal.engine.Catalogue;
import ai.anyint.sdk.testkit.internal.engine.Cidr;
import ai.anyint.sdk.testkit.internal.engine.Controls;
import ai.anyint.sdk.testkit.internal.engine.ControlsUpdate;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.RateLimit;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The team controls of a key, as the wire has them. */
final class ControlsJson {

    static final Set<String> FIELDS = Set.of(
            "description",
            "owner",
            "tags",
            "project_id",
            "allowed_models",
            "blocked_models",
            "rate_limits",
            "ip_allowlist",
            "spend_alert_at");

    private ControlsJson() {}

    static Controls read(JsonIn body, Catalogue catalogue) {
        return new Controls(
                body.text("description").orElse(null),
                body.text("owner").orElse(null),
                body.textMap("tags").orElse(Map.of()),
                body.text("project_id").orElse(null),
                models(body, "allowed_models", catalogue).orElse(null),
                models(body, "blocked_models", catalogue).orElse(null),
                rateLimits(body).orElse(Map.of()),
                addresses(body).orElse(null),
                share(body).orElse(null));
    }

    static ControlsUpdate readUpdate(JsonIn body, Catalogue catalogue) {
        return new ControlsUpdate(
                change(body, "description", body::text),
                change(body, "owner", body::text),
                change(body, "tags", body::textMap),
                change(body, "project_id", body::text),
                change(body, "allowed_models", name -> models(body, name, catalogue)),
                change(body, "blocked_models", name -> models(body, name, catalogue)),
                change(body, "rate_limits", name -> rateLimits(body)),
                change(body, "ip_allowlist", name -> addresses(body)),
                change(body, "spend_alert_at", name -> share(body)));
    }

    static void write(JsonOut out, Controls controls) throws IOException {
        out.field("description", controls.description())
                .field("owner", controls.owner())
                .object("tags", tags -> {
                    for (Map.Entry<String, String> tag : controls.tags().entrySet()) {
                        tags.field(tag.getKey(), tag.getValue());
                    }
                })
                .field("project_id", controls.projectId())
                .textsOrNull("allowed_models", controls.allowedModels())
                .textsOrNull("blocked_models", controls.blockedModels());
        if (controls.rateLimits().isEmpty()) {
            out.nothing("rate_limits");
        } else {
            out.object("rate_limits", limits -> {
                for (Map.Entry<RateLimit, Long> limit : controls.rateLimits().entrySet()) {
                    limits.field(limit.getKey().wire(), limit.getValue());
                }
            });
        }
        out.textsOrNull("ip_allowlist", controls.ipAllowlist()).number("spend_alert_at", controls.spendAlertAt());
    }

    /** Absent leaves, null clears, a value sets. */
    static <T> Change<T> change(JsonIn body, String name, Function<String, Optional<T>> read) {
        if (!body.has(name)) {
            return Change.unchanged();
        }
        return read.apply(name).map(Change::set).orElseGet(Change::cleared);
    }

    /** The ids of models on offer, at least one: an empty list could mean all or none. */
    static Optional<List<String>> models(JsonIn body, String name, Catalogue catalogue) {
        return body.texts(name, (id, place) -> {
                    if (catalogue.model(id).isEmpty()) {
                        throw Refusal.param(
                                ErrorCode.UNKNOWN_MODEL, place, "There is no model of this id in the catalogue.");
                    }
                    return id;
                })
                .map(list -> notEmpty(body, name, list));
    }

    private static Optional<List<Cidr>> addresses(JsonIn body) {
        return body.texts(
                        "ip_allowlist",
                        (text, place) -> Cidr.parse(text)
                                .orElseThrow(() -> JsonIn.invalid(
                                        place, "Must be a range such as 203.0.113.0/24 or 2001:db8::/32.")))
                .map(list -> notEmpty(body, "ip_allowlist", list));
    }

    private static <T> List<T> notEmpty(JsonIn body, String name, List<T> list) {
        if (list.isEmpty()) {
            throw body.wrong(name, "Must name at least one, or be null for no restriction.");
        }
        return list;
    }

    private static Optional<Map<RateLimit, Long>> rateLimits(JsonIn body) {
        return body.object("rate_limits").map(object -> {
            Map<RateLimit, Long> limits = new EnumMap<>(RateLimit.class);
            object.only(Set.of("rpm", "rph", "rpd", "tpm", "tpd"));
            for (RateLimit limit : RateLimit.values()) {
                object.integerFrom(0, limit.wire()).ifPresent(value -> limits.put(limit, value));
            }
            return limits;
        });
    }

    private static Optional<BigDecimal> share(JsonIn body) {
        return body.amount("spend_alert_at").map(share -> {
            if (share.compareTo(BigDecimal.ONE) > 0) {
                throw body.wrong("spend_alert_at", "Must be a share of the credit limit, from 0 to 1.");
            }
            return share;
        });
    }
}
