package io.github.dockeroptimizer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of a page: it needs no script and nothing from elsewhere. */
final class HtmlPage {
    private static final String STYLES = "/META-INF/docker-optimizer/report/";

    private HtmlPage() {}

    /**
     * Returns a page.
     *
     * @param body the element {@code body}
     * @param moreStyles style sheets on top of the one of all pages
     */
    static String of(String title, Html body, String... moreStyles) {
        StringBuilder styles = new StringBuilder(style("report.css"));
        for (String name : moreStyles) {
            styles.append('\n').append(style(name));
        }
        return "<!DOCTYPE html>\n<html lang=\"en\">\n" + head(title, styles.toString()) + body + "</html>\n";
    }

    /** The style sheets are the one thing that goes in as it is: they are ours, and escaping would break selectors. */
    private static String head(String title, String styles) {
        Html meta = Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        Html scheme = Html.tag("meta").with("name", "color-scheme").with("content", "light dark");
        Html policy = Html.tag("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", "default-src 'none'; style-src 'unsafe-inline'");
        return "<head>\n" + Html.tag("meta").with("charset", "utf-8") + meta + scheme + policy
                + Html.tag("title").text(title) + "<style>\n" + styles + "</style>\n</head>\n";
    }

    private static String style(String name) {
        try (InputStream css = HtmlPage.class.getResourceAsStream(STYLES + name)) {
            if (css == null) {
                throw new IllegalStateException("not in the jar: " + STYLES + name);
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
