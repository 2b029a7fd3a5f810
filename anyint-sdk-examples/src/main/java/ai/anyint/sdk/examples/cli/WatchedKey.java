package ai.anyint.sdk.examples.cli;

import picocli.CommandLine.TypeConversionException;

/** A key and one of the models that it calls, as one argument says it. */
record WatchedKey(long keyId, String model) {

    static WatchedKey of(String pair) {
        String[] parts = pair.split("=", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw notAPair();
        }
        try {
            return new WatchedKey(Long.parseLong(parts[0]), parts[1]);
        } catch (NumberFormatException e) {
            throw notAPair();
        }
    }

    private static TypeConversionException notAPair() {
        return new TypeConversionException("it must be the id of a key and a model, such as 1=gpt-4o-mini");
    }
}
