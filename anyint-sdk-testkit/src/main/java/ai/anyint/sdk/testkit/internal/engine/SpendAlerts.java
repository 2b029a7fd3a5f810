package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells once when a key nears its credit limit: at the key's own share, else at 80 % and 95 %, and when the limit is
 * reached. The limit never resets; another limit or share starts over.
 */
final class SpendAlerts {

    private static final List<BigDecimal> STANDARD = List.of(new BigDecimal("0.80"), new BigDecimal("0.95"));

    private int told;
    private boolean toldReached;

    SpendAlerts copy() {
        SpendAlerts copy = new SpendAlerts();
        copy.told = told;
        copy.toldReached = toldReached;
        return copy;
    }

    void rearm() {
        told = 0;
        toldReached = false;
    }

    void look(Key key, BigDecimal limit, Events events) {
        BigDecimal own = key.controls().spendAlertAt();
        List<BigDecimal> shares = own == null ? STANDARD : List.of(own);
        while (told < shares.size() && reached(key, limit, shares.get(told))) {
            events.emit(EventType.USAGE_ALERT, data(key, limit, shares.get(told)));
            told++;
        }
        if (!toldReached && reached(key, limit, BigDecimal.ONE)) {
            toldReached = true;
            events.emit(EventType.USAGE_LIMIT_REACHED, data(key, limit, BigDecimal.ONE));
        }
    }

    private static boolean reached(Key key, BigDecimal limit, BigDecimal share) {
        return key.spent().compareTo(limit.multiply(share)) >= 0;
    }

    private static Map<String, Object> data(Key key, BigDecimal limit, BigDecimal share) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("limit", "credit_limit");
        data.put("apiKeyId", key.id());
        data.put("share", share.doubleValue());
        data.put("used", key.spent());
        data.put("of", limit);
        return data;
    }
}
