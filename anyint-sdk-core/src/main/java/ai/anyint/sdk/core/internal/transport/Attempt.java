package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;

/** What the links of one attempt know of their call; it travels as the request's tag. */
record Attempt(Object client, Endpoint<?> endpoint, int number, Secret credential) {}
