package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.util.List;

/** The supporting files of an application in Node.js: the health probe and the tools of the build stages. */
final class NodeSupport {
    private static final List<String> FILES =
            List.of("node/manifests.js", "node/probe.js", "node/signals.js", "shared/libraries.sh");

    private NodeSupport() {}

    static void write(SupportFolder folder) throws IOException {
        folder.copyInside(FILES);
    }
}
