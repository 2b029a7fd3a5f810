package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;

/** How an enterprise account pays: by a monthly invoice. */
public record EnterpriseTerms(int paymentWindowDays, BigDecimal discountPercent, String invoiceType) {}
