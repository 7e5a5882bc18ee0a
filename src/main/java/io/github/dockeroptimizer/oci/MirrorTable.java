package io.github.dockeroptimizer.oci;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where base images come from when not from their own registry. Every base image passes through it before use.
 *
 * @param mirrors the entries, the first that fits wins
 */
public record MirrorTable(List<Mirror> mirrors) {
    /** A table that changes nothing. */
    public static final MirrorTable NONE = new MirrorTable(List.of());

    /**
     * One registry and what stands in for it.
     *
     * @param registry the registry of the original reference, such as {@code docker.io}
     * @param prefix the host, port and path that replace it, such as {@code registry.acme.com/hub}
     */
    public record Mirror(String registry, String prefix) {}

    /** Copies the entries. */
    public MirrorTable {
        mirrors = List.copyOf(mirrors);
    }

    /**
     * Returns the table that a text such as {@code docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr} means.
     *
     * @throws OptimizerException when an entry has another form
     */
    public static MirrorTable parse(String text) {
        List<Mirror> mirrors = new ArrayList<>();
        for (String entry : text.split("[,\\s]+", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String registry = equals < 0 ? "" : entry.substring(0, equals);
            String prefix = equals < 0 ? "" : entry.substring(equals + 1).replaceAll("/+$", "");
            if (registry.isEmpty() || prefix.isEmpty()) {
                throw new OptimizerException(
                        "`<mirrors>` has the entry \"" + entry + "\", expected registry=mirror.",
                        "Write for example `docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr`.");
            }
            ImageReference.of(prefix + "/x");
            mirrors.add(new Mirror(registry, prefix));
        }
        return new MirrorTable(mirrors);
    }

    /** Returns the reference to pull instead of the given one; the given one where no entry fits. */
    public ImageReference rewrite(ImageReference reference) {
        for (Mirror mirror : mirrors) {
            if (mirror.registry().equals(reference.registry())) {
                String tag = reference.tag() == null ? "" : ":" + reference.tag();
                String digest = reference.digest() == null ? "" : "@" + reference.digest();
                return ImageReference.of(mirror.prefix() + "/" + reference.repository() + tag + digest);
            }
        }
        return reference;
    }
}
