package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.List;

/** A table that scrolls inside its own box where the screen is too narrow for it. */
final class HtmlTable {
    private static final int INSTRUCTION = 120;

    private final String caption;
    private final Html head = Html.tag("tr");
    private final Html body = Html.tag("tbody");
    private final List<String> classes = new ArrayList<>();

    HtmlTable(String caption) {
        this.caption = caption;
    }

    /** Adds a column of texts. */
    HtmlTable column(String title) {
        return column(title, "text");
    }

    /** Adds a column of figures. */
    HtmlTable figures(String title) {
        return column(title, "num");
    }

    private HtmlTable column(String title, String kind) {
        classes.add(kind);
        head.add(Html.tag("th", kind).with("scope", "col").text(title));
        return this;
    }

    /** Adds a row with a cell for each column. */
    void row(Html... cells) {
        Html row = Html.tag("tr");
        for (int i = 0; i < cells.length; i++) {
            row.add(Html.tag("td", classes.get(i)).add(cells[i]));
        }
        body.add(row);
    }

    /** Returns the table in its box, which the keyboard can scroll too. */
    Html html() {
        return Html.tag("div", "scroll")
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0")
                .add(Html.tag("table")
                        .add(Html.tag("caption").text(caption))
                        .add(Html.tag("thead").add(head))
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
