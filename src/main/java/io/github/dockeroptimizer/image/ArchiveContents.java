package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an archive holds, by the names of its entries: layers as metadata, documents as bytes. */
final class ArchiveContents {
    private final Map<String, ScannedLayer> layers = new HashMap<>();
    private final Map<String, byte[]> documents = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Set<String> zstd = new HashSet<>();

    void addLayer(String name, ScannedLayer layer) {
        layers.put(name, layer);
    }

    void addDocument(String name, byte[] bytes) {
        documents.put(name, bytes);
    }

    /** Adds another name of an entry, as {@code docker save} writes where two layers are the same. */
    void addLink(String name, String target) {
        links.put(name, target);
    }

    /** Adds a part that is compressed with Zstandard, which matters only when the image turns out to need it. */
    void addZstd(String name) {
        zstd.add(name);
    }

    boolean hasDocument(String name) {
        return documents.containsKey(resolve(name));
    }

    /** Returns the bytes of a document that must be there. */
    byte[] document(String name) throws IOException {
        byte[] bytes = documents.get(resolve(name));
        if (bytes == null) {
            throw new IOException("it has no " + name);
        }
        return bytes;
    }

    /** Returns a layer that must be there. */
    ScannedLayer layer(String name) throws IOException {
        String entry = resolve(name);
        ScannedLayer layer = layers.get(entry);
        if (layer == null && zstd.contains(entry)) {
            throw new ZstdLayerException(entry);
        }
        if (layer == null) {
            throw new IOException("it has no layer " + name);
        }
        return layer;
    }

    private String resolve(String name) {
        String entry = TarPaths.absolute(name).substring(1);
        String target = links.get(entry);
        // One step is enough for every writer known, and a loop of links cannot hold us.
        return target == null ? entry : target;
    }

    /** Says that a layer of the image is compressed in a way that cannot be read. */
    static final class ZstdLayerException extends IOException {
        private static final long serialVersionUID = 1L;

        private ZstdLayerException(String name) {
            super("its layer " + name + " is compressed with Zstandard");
        }
    }
}
