package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.util.stream.LongStream;

/** {@code POST /openai/v1/images/generations}: one call, and as many generations as images. */
final class Images {

    private static final int MOST_IMAGES = 10;

    private Images() {}

    static WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        body.requiredText("prompt");
        long images = body.integer("n", 1, MOST_IMAGES).orElse(1);
        Account account = exchange.application().account();
        Ticket ticket = ModelRoutes.admit(exchange, body, Unit.GENERATIONS, images);
        account.complete(ticket, Usage.units(images));
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("created", account.now().getEpochSecond())
                        .array(
                                "data",
                                LongStream.range(0, images).boxed().toList(),
                                (image, index) -> image.field(
                                        "url",
                                        "https://images.anyint.test/" + exchange.requestNumber() + "/" + index
                                                + ".png"))));
    }
}
