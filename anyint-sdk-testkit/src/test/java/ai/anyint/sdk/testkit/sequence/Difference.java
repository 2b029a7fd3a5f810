package ai.anyint.sdk.testkit.sequence;

/**
 * Where the fake and the model part.
 *
 * @param where the place in the answer
 * @param assertion the statement that fails because of it
 */
record Difference(String where, String expected, String actual, String assertion) {

    static Difference of(int reply, String at, String expected, String actual) {
        return new Difference(
                at,
                expected,
                actual,
                "assertThat(reply" + reply + ".at(\"" + at + "\").asText()).isEqualTo(" + Snippet.literal(expected)
                        + ");");
    }

    @Override
    public String toString() {
        return where + ": expected " + expected + " but was " + actual;
    }
}
