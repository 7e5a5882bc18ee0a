package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.util.List;

/** The supporting files of an application in Go: the health probe and the tools of the build stages. */
final class GoSupport {
    private GoSupport() {}

    static void write(SupportFolder folder) throws IOException {
        folder.copyInside(List.of("go/probe.go", "go/modules.sh", "shared/libraries.sh"));
    }
}
