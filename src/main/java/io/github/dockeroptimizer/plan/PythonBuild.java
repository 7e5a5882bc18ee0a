package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.project.PythonApplication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application in Python.
 *
 * @param base what they start from
 * @param dependencies what says which packages it needs
 * @param packagedAs the version that its package is built as, or {@code null} where its sources are what runs
 * @param sources the files and folders at its top that are what runs, where it is not packaged
 * @param files files to lie beside the application
 * @param interpreter the folder of the runtime image's Python where it is another than that of the build image, or
 *     {@code null}
 * @param index where packages come from, or {@code null} for the public index
 * @param certificates the file names of further certificate authorities to trust
 * @param cacheId what tells the caches of this project from those of others
 * @param exact whether every package has an exact version
 * @param epochSecond the time that every file of the image gets
 */
public record PythonBuild(
        BaseImage base,
        PythonApplication.Dependencies dependencies,
        @Nullable String packagedAs,
        List<String> sources,
        List<String> files,
        @Nullable String interpreter,
        @Nullable Mirror index,
        List<String> certificates,
        String cacheId,
        boolean exact,
        long epochSecond)
        implements BuildStage {
    /** Copies the lists. */
    public PythonBuild {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        certificates = List.copyOf(certificates);
    }

    @Override
    public List<String> manifests() {
        return dependencies.manifests();
    }

    @Override
    public List<String> warnings() {
        return exact
                ? List.of()
                : List.of(
                        "Nothing names the exact versions of the packages: they are those of the day, and another build of"
                                + " the same sources may have others. Write a lock file (`uv lock`, `poetry lock`) or a"
                                + " requirements.txt with `==` (`pip-compile`) and commit it.");
    }

    @Override
    public List<String> leftOut() {
        return List.of(
                "target",
                "pom.xml",
                "Dockerfile*",
                "**/__pycache__",
                "**/*.py[co]",
                "**/*.egg-info",
                "**/.venv",
                "venv",
                "build",
                "dist",
                "tests",
                "test",
                "**/.pytest_cache",
                "**/.mypy_cache",
                "**/.ruff_cache",
                ".tox",
                ".nox",
                ".env");
    }
}
