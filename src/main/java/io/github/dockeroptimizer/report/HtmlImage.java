package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Group;
import io.github.dockeroptimizer.report.Report.Image;
import io.github.dockeroptimizer.report.Report.Layer;
import java.util.List;
import java.util.stream.Collectors;

/** What the image consists of: a bar of its parts, and the table of its layers. */
final class HtmlImage {
    private static final int BAR = 44;
    private static final int SERIES = 5;
    private static final double ROOM_FOR_NAME = 14;
    private static final double ROOM_ON_PHONE = 36;

    private HtmlImage() {}

    static Html section(Image image) {
        Html section = Html.tag("section")
                .with("aria-labelledby", "image")
                .add(Html.tag("h2").with("id", "image").text("Image"));
        if (!image.groups().isEmpty()) {
            section.add(Html.tag("figure").add(bar(image.groups())).add(legend(image.groups())));
        }
        return section.add(layers(image));
    }

    private static Html bar(List<Group> groups) {
        long whole = groups.stream().mapToLong(Group::unpackedBytes).sum();
        String words = groups.stream()
                .map(group -> group.name() + " " + Words.size(group.unpackedBytes()))
                .collect(Collectors.joining(", ", "Unpacked size by part: ", ""));
        Html svg = Svg.chart("parts", BAR, words);
        double x = 0;
        for (int i = 0; i < groups.size(); i++) {
            double width = Words.percent(groups.get(i).unpackedBytes(), whole);
            svg.add(Svg.rect(x, width, BAR, series(i)));
            if (width >= ROOM_FOR_NAME) {
                svg.add(Html.tag("text", width >= ROOM_ON_PHONE ? "name" : "name tight")
                        .with("x", Svg.percent(x + width / 2))
                        .with("y", Integer.toString(BAR / 2))
                        .text(groups.get(i).name()));
            }
            x += width;
        }
        return svg;
    }

    private static Html legend(List<Group> groups) {
        long whole = groups.stream().mapToLong(Group::unpackedBytes).sum();
        Html list = Html.tag("ul", "legend");
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Html swatch = Html.tag("svg", "swatch")
                    .with("aria-hidden", "true")
                    .with("width", "12")
                    .with("height", "12")
                    .add(Svg.rect(0, 100, 12, series(i)));
            list.add(Html.tag("li")
                    .add(swatch)
                    .add(Html.tag("span").text(group.name()))
                    .add(Html.tag("strong").text(Words.size(group.unpackedBytes())))
                    .add(Html.tag("span", "note").text(Words.share(group.unpackedBytes(), whole))));
        }
        return Html.tag("figcaption").add(list);
    }

    private static String series(int index) {
        return "series" + index % SERIES;
    }

    private static Html layers(Image image) {
        long largest =
                image.layers().stream().mapToLong(Layer::unpackedBytes).max().orElse(0);
        HtmlTable table = HtmlTable.stacking("Layers, lowest first")
                .index()
                .texts("Instruction")
                .figures("Unpacked")
                .figures("Compressed")
                .figures("Files");
        int number = 1;
        for (Layer layer : image.layers()) {
            Html instruction = HtmlTable.instruction(layer.createdBy().isBlank() ? layer.diffId() : layer.createdBy());
            if (layer.base()) {
                instruction = Html.tag("div", "with-chip")
                        .add(Html.tag("span", "chip").text("base"), instruction);
            }
            Html size = Html.tag("div")
                    .text(Words.size(layer.unpackedBytes()))
                    .add(Svg.decoration("spark", 4)
                            .add(Svg.rect(
                                    0,
                                    Words.percent(layer.unpackedBytes(), largest),
                                    4,
                                    layer.base() ? "fill" : "fill own")));
            table.row(
                    HtmlTable.text(Integer.toString(number++)),
                    instruction,
                    size,
                    HtmlTable.text(Words.size(layer.compressedBytes())),
                    HtmlTable.text(Words.number(layer.fileCount())));
        }
        return table.html();
    }
}
