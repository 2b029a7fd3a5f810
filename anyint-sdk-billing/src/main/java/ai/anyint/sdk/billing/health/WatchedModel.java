package ai.anyint.sdk.billing.health;

/** A model that is called with a key. */
record WatchedModel(String modelId, long apiKeyId) {

    String subject() {
        return "key " + apiKeyId + " for " + modelId;
    }
}
