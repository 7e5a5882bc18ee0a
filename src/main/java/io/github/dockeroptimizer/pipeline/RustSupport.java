package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.util.List;

/** The supporting files of an application in Rust: the health probe and the tools of the build stages. */
final class RustSupport {
    private static final List<String> FILES =
            List.of("rust/manifests.sh", "rust/probe.rs", "rust/target.sh", "shared/libraries.sh");

    private RustSupport() {}

    static void write(SupportFolder folder) throws IOException {
        folder.copyInside(FILES);
    }
}
