package io.github.dockeroptimizer.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of an HTML page. Texts and the values of attributes are escaped on their way in, and no method takes
 * markup: what a report quotes can never become part of the page.
 */
final class Html {
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
    private static final Set<String> VOID = Set.of("meta");

    /** Elements beside which a line end means nothing; it keeps the page readable and its diffs short. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "nav",
            "main",
            "section",
            "footer",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "figure",
            "figcaption",
            "pre",
            "svg");

    private final String tag;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Html(String tag) {
        this.tag = tag;
    }

    /** Returns a new element. */
    static Html tag(String tag) {
        return new Html(tag);
    }

    /** Returns a new element with style classes. */
    static Html tag(String tag, String classes) {
        return new Html(tag).with("class", classes);
    }

    /** Sets an attribute. */
    Html with(String name, String value) {
        attributes.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    /** Adds text. */
    Html text(String text) {
        content.append(escape(text));
        return this;
    }

    /** Adds text in which what stands in backticks is shown as code. */
    Html prose(String text) {
        Matcher code = CODE_SPAN.matcher(text);
        int from = 0;
        while (code.find()) {
            text(text.substring(from, code.start()));
            add(tag("code").text(code.group(1)));
            from = code.end();
        }
        return text(text.substring(from));
    }

    /** Adds elements. */
    Html add(Html... children) {
        for (Html child : children) {
            content.append(child);
        }
        return this;
    }

    /** Adds an element for each value. */
    <T> Html addEach(List<T> values, Function<T, Html> element) {
        values.forEach(value -> content.append(element.apply(value)));
        return this;
    }

    /** Returns the text so that it is text in HTML and in a quoted attribute, without characters that are not shown. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (isPlain(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Returns whether a character is shown; others can reverse or hide the text around them. */
    private static boolean isPlain(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /** Returns the element as HTML. */
    @Override
    public String toString() {
        String end = BLOCKS.contains(tag) ? "\n" : "";
        String head = "<" + tag + attributes + ">";
        return VOID.contains(tag) ? head + end : head + content + "</" + tag + ">" + end;
    }
}
