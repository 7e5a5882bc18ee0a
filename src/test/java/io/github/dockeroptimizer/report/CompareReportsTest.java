package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.testing.Golden;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CompareReportsTest {
    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of("everything", Comparisons.everything()),
                Arguments.of("sizes-only", Comparisons.sizesOnly()),
                Arguments.of("nothing", Comparisons.nothing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void everyReportIsThatOfItsGoldenFile(String name, Comparison comparison) throws IOException {
        Golden.assertSame("compare/" + name + ".txt", console(comparison, true));
        Golden.assertSame("compare/" + name + ".md", CompareMarkdown.of(comparison));
        Golden.assertSame("compare/" + name + ".json", ReportJson.write(comparison));
        Golden.assertSame("compare/" + name + ".html", CompareHtml.of(comparison));
    }

    @Test
    void aPartThatNoImageHasTakesNoColumn() {
        assertThat(CompareWords.parts(Comparisons.withoutJava()))
                .containsExactly("base", "dependencies", "application");
        assertThat(CompareWords.parts(Comparisons.sizesOnly()))
                .containsExactly("base", "Java", "dependencies", "application");
    }

    @Test
    void norAColourInTheLegend() {
        assertThat(CompareHtml.of(Comparisons.withoutJava())).doesNotContain("<span>Java</span>");
        assertThat(CompareHtml.of(Comparisons.sizesOnly())).contains("<span>Java</span>");
    }

    @Test
    void aConsoleWithoutUnicodeGetsNone() {
        assertThat(console(Comparisons.everything(), false)).matches("\\p{ASCII}*");
        assertThat(console(Comparisons.sizesOnly(), false)).matches("\\p{ASCII}*");
    }

    @Test
    void noLineOfATableIsMuchWiderThanThoseOfABuild() {
        assertThat(console(Comparisons.everything(), true).lines().filter(line -> line.contains(" MB  ")))
                .allMatch(line -> line.length() <= 135);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title></code><script>alert(1)</script>",
                "\"'><img src=x onerror=alert(1)>",
                "`<script>` & `</code><script>`",
                "\u0000\u001B[31m\u202E"
            })
    void noTextOfAComparisonChangesTheElementsOfThePage(String text) throws Exception {
        List<String> expected = elements(Comparisons.hostile("`harmless` text and `more`"));
        List<String> actual = elements(Comparisons.hostile(text));

        expected.removeIf("code"::equals);
        actual.removeIf("code"::equals);
        assertThat(actual).isEqualTo(expected).doesNotContain("script", "img");
    }

    @Test
    void thePageHasNoScriptAndLoadsNothing() {
        assertThat(CompareHtml.of(Comparisons.everything()))
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(", "http://", "https://");
    }

    @Test
    void everyChartHasWordsAndEveryLinkAndLabelLeadsSomewhere() throws Exception {
        for (Comparison comparison :
                List.of(Comparisons.everything(), Comparisons.sizesOnly(), Comparisons.nothing())) {
            List<Element> elements = all(body(comparison));
            List<String> ids = values(elements, "id");

            assertThat(ids).doesNotHaveDuplicates();
            assertThat(values(elements, "href"))
                    .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
            assertThat(ids).containsAll(values(elements, "aria-labelledby"));
            assertThat(elements)
                    .filteredOn(element -> element.getTagName().equals("svg"))
                    .allMatch(svg -> svg.hasAttribute("aria-label")
                            || svg.getAttribute("aria-hidden").equals("true"));
        }
    }

    @Test
    void theFilesAreWrittenAndThoseOfAnEarlierComparisonRemoved(@TempDir Path folder) {
        ReportWriter writer = new ReportWriter(folder.resolve("made"));

        writer.write(Comparisons.everything(), true);
        assertThat(names(folder.resolve("made")))
                .containsExactlyInAnyOrder("compare.json", "compare.md", "compare.html", "compare-configuration.xml");
        writer.removeComparison();
        assertThat(names(folder.resolve("made"))).isEmpty();
        writer.write(Comparisons.everything(), false);
        assertThat(folder.resolve("made/compare-configuration.xml")).doesNotExist();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String console(Comparison comparison, boolean unicode) {
        return CompareConsole.of(comparison, unicode).stream()
                .map(line -> "[" + line.level() + "] " + line.text() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> elements(Comparison comparison) throws Exception {
        return new ArrayList<>(
                all(body(comparison)).stream().map(Element::getTagName).toList());
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
    private static Document body(Comparison comparison) throws Exception {
        String page = CompareHtml.of(comparison);
        String body = page.substring(page.indexOf("<body>"), page.lastIndexOf("</html>"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }
}
