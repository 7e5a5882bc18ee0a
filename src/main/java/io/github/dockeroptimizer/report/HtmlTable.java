package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that scrolls inside its own box where the screen is too narrow for it. Roles are spelt out, for a style sheet
 * that lays rows out otherwise takes them away.
 */
final class HtmlTable {
    private static final int INSTRUCTION = 120;

    private final String caption;
    private final String classes;
    private final Html head = Html.tag("tr").with("role", "row");
    private final Html body = Html.tag("tbody").with("role", "rowgroup");
    private final List<Column> columns = new ArrayList<>();

    private HtmlTable(String caption, String classes) {
        this.caption = caption;
        this.classes = classes;
    }

    private record Column(String title, String kind) {}

    /** Returns a table that scrolls on a narrow screen. */
    static HtmlTable scrolling(String caption) {
        return new HtmlTable(caption, "scroll");
    }

    /** Returns a table that shows the cells of a row below each other on a narrow screen. */
    static HtmlTable stacking(String caption) {
        return new HtmlTable(caption, "scroll stack");
    }

    /** Adds a column for the numbers of rows. */
    HtmlTable index() {
        return column("#", "num index");
    }

    /** Adds a column of short texts. */
    HtmlTable words(String title) {
        return column(title, "word");
    }

    /** Adds a column of texts, which gets the room that the others leave. */
    HtmlTable texts(String title) {
        return column(title, "text");
    }

    /** Adds a column of figures. */
    HtmlTable figures(String title) {
        return column(title, "num");
    }

    private HtmlTable column(String title, String kind) {
        columns.add(new Column(title, kind));
        head.add(Html.tag("th", kind)
                .with("role", "columnheader")
                .with("scope", "col")
                .text(title));
        return this;
    }

    /** Adds a row with a cell for each column. */
    void row(Html... cells) {
        Html row = Html.tag("tr").with("role", "row");
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            row.add(Html.tag("td", column.kind())
                    .with("role", "cell")
                    .with("data-title", column.title())
                    .add(cells[i]));
        }
        body.add(row);
    }

    /** Returns the table in its box, which the keyboard can scroll too. */
    Html html() {
        return Html.tag("div", classes)
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0")
                .add(Html.tag("table")
                        .with("role", "table")
                        .add(Html.tag("caption").text(caption))
                        .add(Html.tag("thead").with("role", "rowgroup").add(head))
                        .add(body));
    }

    /** Returns the content of a cell that is only text. */
    static Html text(String text) {
        return Html.tag("span").text(text);
    }

    /** Returns an instruction of a Dockerfile; a long one is cut until the reader opens it. */
    static Html instruction(String text) {
        String line = Words.oneSpaced(text);
        Html whole = Html.tag("code").text(line);
        return line.length() <= INSTRUCTION
                ? whole
                : Html.tag("details", "long")
                        .add(Html.tag("summary").add(Html.tag("code").text(Words.clip(line, INSTRUCTION, "…"))))
                        .add(whole);
    }
}
