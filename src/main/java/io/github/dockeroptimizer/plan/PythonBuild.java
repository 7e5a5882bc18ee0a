package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.plan.PackageMirrors.Mirror;
import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build stages of an application in Python.
 *
 * @param base what they start from
 * @param declaration what says which packages it needs
 * @param packagedAs the version that its package is built as, or {@code null} where its sources are what runs
 * @param sources the files and folders at its top that are what runs, where it is not packaged
 * @param files files to lie beside the application
 * @param interpreter the folder of the runtime image's Python where it is another than that of the build image, or
 *     {@code null}
 * @param bringsPython whether the image gets the build image's Python, since its base has none
 * @param index where packages come from, or {@code null} for the public index
 * @param certificates the file names of further certificate authorities to trust
 * @param certificatesAtRuntime whether the application trusts them, too
 * @param cacheId what tells the caches of this project from those of others
 * @param epochSecond the time that every file of the image gets
 */
public record PythonBuild(
        BaseImage base,
        Declaration declaration,
        @Nullable String packagedAs,
        List<String> sources,
        List<String> files,
        @Nullable String interpreter,
        boolean bringsPython,
        @Nullable Mirror index,
        List<String> certificates,
        boolean certificatesAtRuntime,
        String cacheId,
        long epochSecond)
        implements BuildStage {
    /**
     * What says which packages are needed.
     *
     * @param kind the form of it, as the tool that reduces it calls it
     * @param files the files of this form
     * @param manifests all files that have to do with what is downloaded
     * @param extras the optional parts to build
     * @param requirements whether pip reads the files as they are
     * @param locked whether it names every package, so that none need be added
     * @param exact whether every package has an exact version
     */
    public record Declaration(
            String kind,
            List<String> files,
            List<String> manifests,
            List<String> extras,
            boolean requirements,
            boolean locked,
            boolean exact) {
        /** Copies the lists. */
        public Declaration {
            files = List.copyOf(files);
            manifests = List.copyOf(manifests);
            extras = List.copyOf(extras);
        }
    }

    /** Copies the lists. */
    public PythonBuild {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        certificates = List.copyOf(certificates);
    }

    @Override
    public List<String> manifests() {
        return declaration.manifests();
    }

    @Override
    public List<String> warnings() {
        return declaration.exact()
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

    @Override
    public Stack stack() {
        return Stack.PYTHON;
    }
}
