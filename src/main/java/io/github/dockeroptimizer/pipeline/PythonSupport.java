package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.util.List;

/** The supporting files of an application in Python: the health probe and the tools of the build stages. */
final class PythonSupport {
    private static final List<String> FILES = List.of(
            "python/requirements.py",
            "python/locks.py",
            "python/interpreter.py",
            "python/application.pth",
            "python/probe.py",
            "shared/libraries.sh");

    private PythonSupport() {}

    static void write(SupportFolder folder) throws IOException {
        folder.copyInside(FILES);
    }
}
