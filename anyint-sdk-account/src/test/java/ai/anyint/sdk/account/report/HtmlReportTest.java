package ai.anyint.sdk.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.Activity;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

    @Test
    void page_letsInNothingButItsOwnStyle() throws Exception {
        String html = page("ci");
        Matcher style = STYLE.matcher(html);

        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;;")
                .doesNotContain("<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", " style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "</title></style></svg><b>",
                "a & b &lt; c"
            })
    void name_isShownAsItIs_andIsNeverHtml(String name) throws Exception {
        Document page = parsed(page(name));

        assertThat(texts(page, "th")).contains(name);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(page.getElementsByTagName("style").getLength()).isEqualTo(1);
    }

    @Test
    void controlCharactersAndHalfPairs_areReplaced() {
        assertThat(page("a\u0000b\ud800c")).contains("a\ufffdb\ufffdc").doesNotContain("\u0000");
    }

    @Test
    void everyChart_isToldToAScreenReader_andHasItsTableBehindIt() throws Exception {
        Document page = parsed(page("ci"));
        List<Element> charts = elements(page, "svg").stream()
                .filter(svg -> !svg.getAttribute("aria-hidden").equals("true"))
                .toList();

        assertThat(charts).hasSize(4).allSatisfy(chart -> {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            List<String> labels = List.of(chart.getAttribute("aria-labelledby").split(" "));
            assertThat(labels).hasSize(2);
            assertThat(((Element) chart.getElementsByTagName("title").item(0)).getAttribute("id"))
                    .isEqualTo(labels.get(0));
            assertThat(((Element) chart.getElementsByTagName("desc").item(0)).getAttribute("id"))
                    .isEqualTo(labels.get(1));
        });
        assertThat(texts(page, "caption"))
                .containsExactly("Cost by day", "Cost by model", "Cost by key", "Cost by project");
    }

    @Test
    void manyKeys_areTheCostliestEightAndOneForAllOthersInTheChart_andAllInTheTable() throws Exception {
        Activity many = Activity.builder()
                .from(CostReportTest.activity("0.30", "one"))
                .keys(LongStream.rangeClosed(1, 500)
                        .mapToObj(id -> CostReportTest.key(id, "key " + id, Long.toString(id)))
                        .toList())
                .build();
        Document page = parsed(CostReport.of(many).html());

        List<String> labels = elements(page, "text").stream()
                .filter(text -> text.getAttribute("class").equals("name"))
                .map(Element::getTextContent)
                .filter(name -> name.startsWith("key ") || name.contains("others"))
                .toList();
        assertThat(labels).hasSize(9).startsWith("key 500", "key 499").endsWith("492 others");
        // 1 + 2 + … + 492
        assertThat(texts(page, "text")).contains("$121,278.00");
        assertThat(texts(page, "th").stream().filter(name -> name.startsWith("key ")))
                .hasSize(500);
    }

    @Test
    void keysOfOneName_areToldApartByTheirIds() throws Exception {
        Activity twins = Activity.builder()
                .from(CostReportTest.activity("0.30", "ci"))
                .keys(List.of(CostReportTest.key(7, "ci", "0.20"), CostReportTest.key(8, "ci", "0.10")))
                .build();

        assertThat(texts(parsed(CostReport.of(twins).html()), "th")).contains("ci (7)", "ci (8)");
    }

    @Test
    void longName_isCutInTheChartAndWholeInTheTable() throws Exception {
        String name = "a-very-long-name-that-no-chart-has-room-for-🎈🎈";
        Document page = parsed(page(name));

        assertThat(texts(page, "text")).contains("a-very-long-name-that-no-…").doesNotContain(name);
        assertThat(texts(page, "th")).contains(name);
    }

    @Test
    void amounts_areExactAndAlignedInATable() throws Exception {
        Activity uneven = Activity.builder()
                .from(CostReportTest.activity("0.30", "ci"))
                .keys(List.of(CostReportTest.key(7, "ci", "1234567.1"), CostReportTest.key(8, "web", "0.0000000001")))
                .build();

        assertThat(texts(parsed(CostReport.of(uneven).html()), "td"))
                .contains("$1,234,567.1000000000", "$0.0000000001");
    }

    @Test
    void refundThatOutweighsADay_isDrawnAsNothing() throws Exception {
        Activity refunded = Activity.builder()
                .from(CostReportTest.activity("0.30", "ci"))
                .keys(List.of(CostReportTest.key(7, "ci", "-0.30")))
                .build();
        Document page = parsed(CostReport.of(refunded).html());

        assertThat(texts(page, "td")).contains("-$0.30");
        assertThat(elements(page, "rect"))
                .allMatch(bar -> !bar.getAttribute("width").startsWith("-")
                        && !bar.getAttribute("height").startsWith("-"));
    }

    private static String page(String keyName) {
        return CostReport.of(CostReportTest.activity("0.30", keyName)).html();
    }

    /** What the library writes closes every element but {@code meta}, so that an XML parser reads it. */
    private static Document parsed(String html) throws Exception {
        String xml = STYLE.matcher(html.replace("<!DOCTYPE html>\n", ""))
                .replaceAll("<style></style>")
                .replaceAll("(<meta [^>]*)>", "$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document page, String tag) {
        return elements(page, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
