package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Step;

/** The figures that a reader asks for first. */
final class HtmlFigures {
    private HtmlFigures() {}

    static Html section(Report report) {
        Report.Image image = report.image();
        return Html.tag("section", "figures")
                .with("aria-label", "Figures")
                .add(size(image))
                .add(tile(
                        "Compressed",
                        Words.size(image.compressedBytes()),
                        Words.share(image.compressedBytes(), image.unpackedBytes()) + " of unpacked"))
                .add(tile(
                        "Dead bytes",
                        Words.size(image.deadBytes()),
                        Words.share(image.deadBytes(), image.unpackedBytes()) + " of unpacked"))
                .add(tile("Layers", Words.number(image.layers().size()), Words.count(image.fileCount(), "file")))
                .add(health(report.health()))
                .add(buildTime(report.build()))
                .add(cachedSteps(report.build()));
    }

    private static Html buildTime(Report.Build build) {
        return Verdicts.isBuilt(build)
                ? tile(
                        "Build time",
                        Words.duration(build.durationMs()),
                        Words.size(build.contextBytes()) + " of context")
                : tile("Build time", "–", "nothing built");
    }

    private static Html cachedSteps(Report.Build build) {
        int all = build.steps().size();
        long cached = build.steps().stream().filter(Step::cached).count();
        return all == 0
                ? tile("Cached steps", "–", "no steps")
                : tile("Cached steps", cached + " of " + all, cached == 0 ? "a cold build" : all - cached + " ran");
    }

    private static Html size(Report.Image image) {
        Long limit = image.maxImageBytes();
        Html tile = tile("Unpacked size", Words.size(image.unpackedBytes()), limitText(image))
                .with("id", "size");
        return limit == null ? tile : tile.add(bar(image.unpackedBytes(), limit));
    }

    private static String limitText(Report.Image image) {
        Long limit = image.maxImageBytes();
        String bytes = Words.number(image.unpackedBytes()) + " bytes";
        if (limit == null) {
            return bytes + ", no limit set";
        }
        long rest = limit - image.unpackedBytes();
        return bytes + ", limit " + Words.size(limit) + ": "
                + (rest < 0 ? "✘ " + Words.size(-rest) + " over" : "✔ " + Words.size(rest) + " left");
    }

    /** Draws the size against the limit; over it, the limit is a mark on the bar. */
    private static Html bar(long bytes, long limit) {
        long whole = Math.max(bytes, limit);
        String mark = Svg.percent(Words.percent(limit, whole));
        Html svg = Svg.chart("meter", 12, Words.size(bytes) + " of a limit of " + Words.size(limit))
                .add(Svg.rect(0, 100, 12, "track"))
                .add(Svg.rect(
                        0, Words.percent(Math.min(bytes, limit), whole), 12, bytes > limit ? "fill" : "fill good"));
        if (bytes > limit) {
            double at = Words.percent(limit, whole);
            svg.add(Svg.rect(at, 100 - at, 12, "fill bad"))
                    .add(Html.tag("line", "limit")
                            .with("x1", mark)
                            .with("x2", mark)
                            .with("y1", "0")
                            .with("y2", "12"));
        }
        return svg;
    }

    private static Html health(Report.Health health) {
        return switch (health.status()) {
            case "healthy" ->
                tile(
                        "Time to healthy",
                        Words.duration(health.startupMs() == null ? health.waitedMs() : health.startupMs()),
                        "✔ started and asked");
            case "completed" -> tile("Time to the end", Words.duration(health.waitedMs()), "✔ exit code 0");
            case "skipped" -> tile("Time to healthy", "–", "not observed");
            default -> tile("Time to healthy", "never", "✘ " + Verdicts.health(health));
        };
    }

    private static Html tile(String label, String value, String note) {
        return Html.tag("div", "tile")
                .add(Html.tag("p", "label").text(label))
                .add(Html.tag("p", "value").text(value))
                .add(Html.tag("p", "note").text(note));
    }
}
