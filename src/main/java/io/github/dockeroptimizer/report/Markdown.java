package io.github.dockeroptimizer.report;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown. Text from elsewhere goes in through {@link #text} or {@link #code}, so that it stays text. */
final class Markdown {
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_\\[\\]#~|`]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private static final int LINE = 300;

    private final StringBuilder page = new StringBuilder();

    /** Adds a heading. */
    void heading(int level, String text) {
        page.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    /** Adds a paragraph. */
    void paragraph(String text) {
        page.append(text).append("\n\n");
    }

    /** Adds an item of a list. */
    void item(int depth, String text) {
        page.append("  ".repeat(depth)).append("- ").append(text).append('\n');
    }

    /** Ends a list. */
    void end() {
        page.append('\n');
    }

    /** Adds a table; a column whose title ends with a colon is aligned to the right, as figures are. */
    void table(List<String> titles, List<List<String>> rows) {
        row(titles.stream().map(title -> title.replace(":", "")).toList());
        row(titles.stream().map(title -> title.endsWith(":") ? "---:" : "---").toList());
        rows.forEach(this::row);
        page.append('\n');
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Adds what a reader opens by a click. */
    void folded(String summary, Runnable content) {
        page.append("<details>\n<summary>").append(summary).append("</summary>\n\n");
        content.run();
        page.append("</details>\n\n");
    }

    /** Adds lines as they are. */
    void block(List<String> lines) {
        block("text", lines);
    }

    /** Adds lines as they are, in a language. */
    void block(String language, List<String> lines) {
        String fence = "`".repeat(Math.max(3, 1 + longestRun(String.join("\n", lines))));
        page.append(fence).append(language).append('\n');
        lines.forEach(
                line -> page.append(Words.clip(Words.line(line), LINE, "…")).append('\n'));
        page.append(fence).append("\n\n");
    }

    /** Returns a foreign text that stays text, except that what stands in single backticks is shown as code. */
    static String text(String foreign) {
        String line = Words.line(foreign);
        StringBuilder escaped = new StringBuilder();
        Matcher code = CODE_SPAN.matcher(line);
        int from = 0;
        while (code.find()) {
            escaped.append(escape(line.substring(from, code.start())));
            escaped.append(code(line.substring(code.start() + 1, code.end() - 1)));
            from = code.end();
        }
        return escaped.append(escape(line.substring(from))).toString();
    }

    /** Turns what begins markup, a column or a mention into text. */
    private static String escape(String plain) {
        String entities = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return SPECIAL.matcher(entities).replaceAll("\\\\$0").replace("@", "&#64;");
    }

    /** Returns a foreign text as code, safe in a table too: a pipe there ends the cell even in code. */
    static String code(String foreign) {
        String line = Words.line(foreign).strip();
        if (line.isEmpty()) {
            return "";
        }
        if (line.contains("|")) {
            return "<code>" + escape(line) + "</code>";
        }
        String fence = "`".repeat(1 + longestRun(line));
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    private static int longestRun(String text) {
        List<Integer> runs = BACKTICKS
                .matcher(text)
                .results()
                .map(run -> run.group().length())
                .collect(Collectors.toList());
        return runs.isEmpty() ? 0 : Collections.max(runs);
    }

    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }
}
