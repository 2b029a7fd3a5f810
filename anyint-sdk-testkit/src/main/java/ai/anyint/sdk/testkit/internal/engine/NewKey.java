package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;

/** A key and its secret, readable this once. */
public record NewKey(KeyView key, Secret secret) {}
