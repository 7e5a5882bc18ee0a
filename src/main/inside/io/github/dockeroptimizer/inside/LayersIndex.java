package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Spring Boot's plugin has written into an archive about layers: its own defaults, or what the project's {@code
 * layers.xml} says. Of its layers only the order counts, so that any number of them fits into ours.
 */
final class LayersIndex {
    private static final String ATTRIBUTE = "Spring-Boot-Layers-Index";
    private static final Pattern LAYER = Pattern.compile("- \"(.*)\":");
    private static final Pattern PATH = Pattern.compile("\\s+- \"(.*)\"");

    private final List<Map.Entry<String, Integer>> places;
    private final int layers;

    private LayersIndex(List<Map.Entry<String, Integer>> places, int layers) {
        this.places = places;
        this.layers = layers;
    }

    /** Reads the index of an archive; one without an index has no opinion. */
    static LayersIndex of(Archive archive) throws IOException {
        String name = archive.manifest().getMainAttributes().getValue(ATTRIBUTE);
        Map<String, Integer> places = new LinkedHashMap<>();
        int layers = 0;
        if (name != null && archive.has(name)) {
            for (String line : archive.lines(name)) {
                Matcher path = PATH.matcher(line);
                if (LAYER.matcher(line).matches()) {
                    layers++;
                } else if (path.matches()) {
                    places.put(path.group(1), layers);
                }
            }
        }
        return new LayersIndex(new ArrayList<>(places.entrySet()), layers);
    }

    /** Returns the layer of a library: the later one of that by its name, and that by its place in the index. */
    String layerOf(String library, LayerTree tree) {
        String byName = tree.layerOf(library);
        Integer place = place(library);
        if (place == null || byName.equals(LayerTree.APPLICATION)) {
            return byName;
        }
        if (place == layers) {
            return LayerTree.APPLICATION;
        }
        return place == first() ? byName : LayerTree.SNAPSHOTS;
    }

    /** Returns the number of the first layer that has libraries. */
    private int first() {
        int first = layers;
        for (Map.Entry<String, Integer> each : places) {
            boolean libraries = each.getKey().endsWith(".jar") || each.getKey().endsWith("/lib/");
            first = libraries ? Math.min(first, each.getValue()) : first;
        }
        return first;
    }

    private @Nullable Integer place(String library) {
        Integer place = null;
        for (Map.Entry<String, Integer> each : places) {
            String path = each.getKey();
            if (path.equals(library) || (path.endsWith("/") && library.startsWith(path))) {
                place = each.getValue();
            }
        }
        return place;
    }
}
