package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title></code><script>alert(1)</script>",
                "\"'><img src=x onerror=alert(1)>",
                "`<script>` & `</code><script>`",
                "<!--",
                "]]>",
                "\u0000\u001B[31m\u202E"
            })
    void noTextOfAReportChangesTheElementsOfThePage(String text) throws Exception {
        List<String> expected = elements(HostileReport.of("`harmless` text and `more`"));
        List<String> actual = elements(HostileReport.of(text));

        expected.removeIf("code"::equals);
        actual.removeIf("code"::equals);
        assertThat(actual).isEqualTo(expected).doesNotContain("script", "img");
    }

    @Test
    void thePageHasNoScriptAndLoadsNothing() {
        String page = ReportHtml.of(Reports.closedBySize());

        assertThat(page)
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(", "http://", "https://");
        assertThat(page).contains("default-src &#39;none&#39;; style-src");
    }

    @Test
    void everyLinkLeadsToAnElementOfThePage() throws Exception {
        for (Report report : List.of(Reports.open(), Reports.closedBySize(), Reports.unhealthy(), Reports.errored())) {
            List<Element> elements = all(body(report));
            List<String> ids = values(elements, "id");

            assertThat(ids).doesNotHaveDuplicates();
            assertThat(values(elements, "href")).isNotEmpty().allSatisfy(href -> assertThat(ids)
                    .contains(href.substring(1)));
            assertThat(ids).containsAll(values(elements, "aria-labelledby"));
        }
    }

    @Test
    void everyChartHasWordsOrIsHiddenFromReaders() throws Exception {
        assertThat(all(body(Reports.closedBySize())))
                .filteredOn(element -> element.getTagName().equals("svg"))
                .isNotEmpty()
                .allMatch(svg -> svg.hasAttribute("aria-label")
                        || svg.getAttribute("aria-hidden").equals("true"));
    }

    @Test
    void aHealthyImageDoesNotShowItsLog() {
        assertThat(ReportHtml.of(Reports.open())).doesNotContain("Container log");
        assertThat(ReportHtml.of(Reports.unhealthy())).contains("Container log", "UnknownHostException");
    }

    @Test
    void aLongObservationIsFolded() {
        Report open = Reports.open();
        List<Report.Event> polls = IntStream.range(0, 60)
                .mapToObj(second -> new Report.Event(second * 1_000L, "outside", "503"))
                .toList();
        Report.Health health = new Report.Health(
                "timed-out", null, 60_000, "GET /", "any answer", "No answer.", null, polls, List.of());

        assertThat(ReportHtml.of(Reports.with(open, open.build(), health)))
                .contains("<summary>All 60 events</summary>");
    }

    @Test
    void aRunThatBuiltNothingSaysSo() {
        Report open = Reports.open();
        Report.Build none = new Report.Build("", "Docker 28.5.2", 0, 0, List.of(), null, false, List.of());

        assertThat(ReportHtml.of(Reports.with(open, none, open.health()))).contains("this run built nothing");
    }

    private static List<String> elements(Report report) throws Exception {
        return new ArrayList<>(
                all(body(report)).stream().map(Element::getTagName).toList());
    }

    private static List<String> values(List<Element> elements, String attribute) {
        return elements.stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static List<Element> all(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Reads the body as XML: the builder closes every element, so that a stray bracket would be an error. */
    private static Document body(Report report) throws Exception {
        String page = ReportHtml.of(report);
        String body = page.substring(page.indexOf("<body>"), page.lastIndexOf("</html>"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }
}
