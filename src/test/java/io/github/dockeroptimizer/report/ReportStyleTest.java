package io.github.dockeroptimizer.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStyleTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, bg",
        "ink, card",
        "muted, bg",
        "muted, card",
        "accent, bg",
        "accent, card",
        "ink, good-soft",
        "good, good-soft",
        "good, card",
        "ink, bad-soft",
        "bad, bad-soft",
        "bad, card",
        "accent, bad-soft",
        "warn, card",
        "card, good",
        "card, bad",
        "series-ink, series0",
        "series-ink, series1",
        "series-ink, series2",
        "series-ink, series3",
        "series-ink, series4"
    })
    void textStandsOutFromItsGroundInLightAndDark(String text, String ground) throws Exception {
        for (Map<String, String> scheme : schemes()) {
            assertThat(contrast(requireNonNull(scheme.get(text)), requireNonNull(scheme.get(ground))))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void darkSetsEveryColourThatLightSets() throws Exception {
        assertThat(schemes().get(1).keySet()).isEqualTo(schemes().get(0).keySet());
    }

    private static List<Map<String, String>> schemes() throws Exception {
        String css;
        try (InputStream in = ReportHtml.class.getResourceAsStream("/META-INF/docker-optimizer/report/report.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int dark = css.indexOf("prefers-color-scheme: dark");
        return List.of(colours(css.substring(0, dark)), colours(css.substring(dark, css.indexOf("box-sizing"))));
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    /** Returns the contrast of two colours as WCAG 2 defines it, from 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
