package ai.anyint.sdk.examples;

import java.util.List;
import java.util.Map;

/**
 * Receives webhooks in the manner of Spring MVC, which this module does not depend on. There, the class has
 * {@code @RestController} and the method is
 *
 * <pre>{@code
 * @PostMapping("/anyint")
 * ResponseEntity<Void> receive(@RequestHeader MultiValueMap<String, String> headers, @RequestBody byte[] body) {
 *     return ResponseEntity.status(receiver.receive(headers, body)).build();
 * }
 * }</pre>
 *
 * <p>The body must be asked for as bytes: one that was read into an object and written again has another signature. What is
 * thrown becomes a 500 by itself.
 */
final class WebhookController {

    private final WebhookReceiver receiver;

    WebhookController(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    int receive(Map<String, List<String>> headers, byte[] body) {
        return receiver.receive(headers, body);
    }
}
