package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application in Python.
 *
 * @param layout where its files lie
 * @param version the version of the language it runs on
 * @param frameworkId the name of its framework that reports use
 * @param frameworkName the name of its framework for people
 * @param dependencies what says which packages it needs
 * @param packaged whether it is built as a package; otherwise its sources are what runs
 * @param sources the files and folders at its top that are what runs, where it is not packaged
 * @param entry what starts it
 */
public record PythonApplication(
        FolderLayout layout,
        String version,
        String frameworkId,
        String frameworkName,
        Dependencies dependencies,
        boolean packaged,
        List<String> sources,
        Entry entry)
        implements Application {
    /** Copies the list. */
    public PythonApplication {
        sources = List.copyOf(sources);
    }

    @Override
    public Stack stack() {
        return Stack.PYTHON;
    }

    @Override
    public String language() {
        return "Python " + version;
    }

    /**
     * What says which packages it needs.
     *
     * @param kind the form of it
     * @param main the files of this form, the first is the one to name
     * @param manifests all files that have to do with what is downloaded
     * @param extras its optional parts to build
     * @param exact whether every package has an exact version, so that a later build takes the same
     */
    public record Dependencies(
            Kind kind, List<String> main, List<String> manifests, List<String> extras, boolean exact) {
        /** Copies the lists. */
        public Dependencies {
            main = List.copyOf(main);
            manifests = List.copyOf(manifests);
            extras = List.copyOf(extras);
        }
    }

    /** The forms in which dependencies are declared. */
    public enum Kind {
        /** Requirements files of pip. */
        REQUIREMENTS(null),
        /** The standard table of {@code pyproject.toml}, or Poetry's without its lock file. */
        PROJECT(null),
        /** {@code setup.cfg} or {@code setup.py}. */
        SETUP(null),
        /** The lock file of Poetry. */
        POETRY("poetry.lock"),
        /** The lock file of uv. */
        UV("uv.lock"),
        /** The lock file of PDM. */
        PDM("pdm.lock"),
        /** The lock file of Pipenv. */
        PIPENV("Pipfile.lock"),
        /** The standard lock file. */
        PYLOCK("pylock.toml");

        private final @Nullable String lock;

        Kind(@Nullable String lock) {
            this.lock = lock;
        }

        /** Returns the name of its lock file, or {@code null} where it has none. */
        public @Nullable String lock() {
            return lock;
        }
    }

    /**
     * What starts it.
     *
     * @param kind how {@code name} is started
     * @param name a module, a script, a file, or {@code module:name}
     */
    public record Entry(Start kind, String name) {}

    /** The ways to start an application. */
    public enum Start {
        /** A command that the package declares. */
        SCRIPT,
        /** A module, or a package with {@code __main__}. */
        MODULE,
        /** A file. */
        FILE,
        /** A function, without arguments. */
        FUNCTION,
        /** An ASGI application, served by uvicorn. */
        UVICORN,
        /** An ASGI application, served by Hypercorn. */
        HYPERCORN,
        /** A WSGI application, served by gunicorn. */
        GUNICORN,
        /** A WSGI application, served by waitress. */
        WAITRESS
    }
}
