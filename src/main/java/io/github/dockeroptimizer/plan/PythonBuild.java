package io.github.dockeroptimizer.plan;

import java.util.List;

/**
 * The build stages of an application in Python.
 *
 * @param base what they start from
 * @param manifests the files to copy first, relative to the context
 * @param sources what the build cannot do without besides
 * @param files files to lie beside the application
 * @param leftOut what need not be sent to the engine
 * @param epochSecond the time that every file of the image gets
 */
public record PythonBuild(
        BaseImage base,
        List<String> manifests,
        List<String> sources,
        List<String> files,
        List<String> leftOut,
        long epochSecond)
        implements BuildStage {
    /** Copies the lists. */
    public PythonBuild {
        manifests = List.copyOf(manifests);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }
}
