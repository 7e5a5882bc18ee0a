package io.github.dockeroptimizer.stack;

import java.util.List;

/** What is known of Python. */
final class PythonStack {
    static final StackKnowledge KNOWLEDGE = new StackKnowledge(
            "Python",
            List.of("pyproject.toml", "requirements.txt", "setup.py", "Pipfile", "pylock.toml"),
            List.of(
                    "pyproject.toml",
                    "requirements*.txt",
                    "constraints*.txt",
                    "setup.py",
                    "setup.cfg",
                    "poetry.lock",
                    "uv.lock",
                    "pdm.lock",
                    "pylock.toml",
                    "Pipfile",
                    "Pipfile.lock"),
            List.of(
                    "pip install",
                    "pip3 install",
                    "pip download",
                    "pip wheel",
                    "python -m pip install",
                    "python3 -m pip install",
                    "poetry install",
                    "uv sync",
                    "uv pip install",
                    "pdm sync",
                    "pdm install",
                    "pipenv install",
                    "pipenv sync"),
            List.of(),
            List.of("pip", "setuptools", "wheel", "pipx", "poetry", "uv", "pdm", "pipenv"),
            List.of(".cache/pip", ".cache/uv", ".cache/pypoetry", ".cache/pdm", ".cache/pipenv"),
            new StackImages(
                    List.of("3.9", "3.10", "3.11", "3.12", "3.13", "3.14"),
                    "3.13",
                    "python:{version}",
                    List.of(
                            new StackImages.Made(Variant.SLIM, "python:{version}-slim"),
                            new StackImages.Made(Variant.DISTROLESS, "gcr.io/distroless/python3-debian13:nonroot")),
                    "gcr.io/distroless/cc-debian13:nonroot"),
            StackKnowledge.Probe.SCRIPT);

    private PythonStack() {}
}
