package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.billing.InvoiceLine;
import ai.anyint.sdk.billing.InvoiceSummary;
import ai.anyint.sdk.billing.Price;
import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** A customer's own books: what a month's calls cost, added up from what each said that it used and the price list. */
final class Statement {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 10;

    private final Map<String, Price> prices = new TreeMap<>();
    private final Map<String, InvoiceLine> lines = new TreeMap<>();

    Statement(List<Price> priceList) {
        priceList.forEach(price -> prices.put(price.modelId(), price));
    }

    void addTokens(String model, long input, long output) {
        BigDecimal cost = amount(price(model).inputPrice().orElse(Money.ZERO), input)
                .add(amount(price(model).outputPrice().orElse(Money.ZERO), output))
                .divide(MILLION, DECIMALS, RoundingMode.HALF_UP);
        add(line(model).inputTokens(input).outputTokens(output).amount(Money.of(cost)));
    }

    void addGenerations(String model, long count) {
        add(line(model).generations(count).amount(Money.of(amount(unitPrice(model), count))));
    }

    void addTask(String model) {
        add(line(model).tasks(1).amount(unitPrice(model)));
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines.values());
    }

    Money subtotal() {
        return lines.values().stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }

    Money discount(String percent) {
        return Money.of(subtotal()
                .toBigDecimal()
                .multiply(new BigDecimal(percent))
                .divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP));
    }

    InvoiceSummary summary() {
        return InvoiceSummary.builder()
                .requests(sum(InvoiceLine::requests))
                .inputTokens(sum(InvoiceLine::inputTokens))
                .outputTokens(sum(InvoiceLine::outputTokens))
                .generations(sum(InvoiceLine::generations))
                .tasks(sum(InvoiceLine::tasks))
                .build();
    }

    private long sum(ToLongFunction<InvoiceLine> figure) {
        return lines.values().stream().mapToLong(figure).sum();
    }

    private Price price(String model) {
        return Objects.requireNonNull(prices.get(model), model);
    }

    private Money unitPrice(String model) {
        return price(model).unitPrice().orElseThrow();
    }

    private static BigDecimal amount(Money price, long count) {
        return price.toBigDecimal().multiply(BigDecimal.valueOf(count));
    }

    private static InvoiceLine.Builder line(String model) {
        return InvoiceLine.builder()
                .modelId(model)
                .requests(1)
                .inputTokens(0)
                .outputTokens(0)
                .generations(0)
                .tasks(0);
    }

    private void add(InvoiceLine.Builder call) {
        lines.merge(
                call.build().modelId(),
                call.build(),
                (left, right) -> InvoiceLine.builder()
                        .modelId(left.modelId())
                        .requests(left.requests() + right.requests())
                        .inputTokens(left.inputTokens() + right.inputTokens())
                        .outputTokens(left.outputTokens() + right.outputTokens())
                        .generations(left.generations() + right.generations())
                        .tasks(left.tasks() + right.tasks())
                        .amount(left.amount().plus(right.amount()))
                        .build());
    }
}
