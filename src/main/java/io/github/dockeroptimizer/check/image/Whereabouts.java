package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;

/** Says where in an image something is, and which instruction brought it. */
final class Whereabouts {
    private static final int SHOWN = 120;

    private Whereabouts() {}

    /** Returns path and instruction: {@code /usr/bin/gcc, brought by `RUN apt-get install -y gcc`}. */
    static String of(ImageSnapshot image, FileEntry file) {
        return file.path() + ", brought by " + layer(image, file.layer());
    }

    /** Returns the instruction of a layer in backticks, or which layer it is where the history does not tell. */
    static String layer(ImageSnapshot image, int index) {
        Layer layer = image.layers().get(index);
        String instruction = layer.createdBy().isEmpty()
                ? "layer " + (index + 1) + " of " + image.layers().size()
                : "`" + shortened(layer.createdBy()) + "`";
        return layer.base() ? "the base image, " + instruction : instruction;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3).stripTrailing() + "...";
    }
}
