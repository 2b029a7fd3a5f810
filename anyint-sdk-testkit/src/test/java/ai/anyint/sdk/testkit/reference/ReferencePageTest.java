package ai.anyint.sdk.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/reference.html} what the contract's document says; {@code -Dreference.update=true} writes it anew. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference.html");
    private static final Pattern TARGET = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @Test
    void page_isWhatTheDocumentSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page);
    }

    @Test
    void everyOperationAndShape_hasOnePlace_andEveryLinkLeadsToOne() throws IOException {
        String page = page();

        assertThat(ID.matcher(page).results().map(ReferencePageTest::first))
                .doesNotHaveDuplicates()
                .containsAll(Contract.served().operations().stream()
                        .map(Operation::id)
                        .toList())
                .containsAll(TARGET.matcher(page)
                        .results()
                        .map(ReferencePageTest::first)
                        .toList());
    }

    @Test
    void page_needsNothingFromElsewhere() throws IOException {
        assertThat(page()).doesNotContain("<script", "<link", "<img", "@import", "url(", "src=");
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static String page() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReferencePageTest.class.getResourceAsStream("/reference.html"))) {
            return ReferencePage.make(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
