package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '"',
            value = {
                "a | b => a \\| b",
                "<script> => &lt;script&gt;",
                "**bold** _it_ => \\*\\*bold\\*\\* \\_it\\_",
                "[x](y) => \\[x\\](y)",
                "ping @team #12 => ping &#64;team \\#12",
                "set `<maxImageSize>` => set `<maxImageSize>`",
                "one ` alone => one \\` alone",
                "`a|b` => <code>a\\|b</code>"
            })
    void foreignTextStaysText(String foreign, String markdown) {
        assertThat(Markdown.text(foreign)).isEqualTo(markdown);
    }

    @Test
    void codeMayHoldBackticks() {
        assertThat(Markdown.code("echo `date`")).isEqualTo("`` echo `date` ``");
        assertThat(Markdown.code("a ``` b")).isEqualTo("````a ``` b````");
        assertThat(Markdown.code(" ")).isEmpty();
    }

    @Test
    void aBlockCannotBeLeftByItsContent() {
        Markdown page = new Markdown();
        page.block(List.of("```", "<script>"));

        assertThat(page).hasToString("````text\n```\n<script>\n````\n");
    }

    @Test
    void noRowOfATableHasMoreCellsThanItsHead() {
        List<String> rows = ReportMarkdown.of(HostileReport.of("a | b `c | d` | \n e"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count())
                    .as(row)
                    .isIn(3L, 4L, 5L);
        }
        assertThat(ReportMarkdown.of(HostileReport.of("<script>"))).doesNotContain("<script>|", " <script> ");
    }
}
