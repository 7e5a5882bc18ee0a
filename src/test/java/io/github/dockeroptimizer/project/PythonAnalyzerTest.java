package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.PythonApplication.Entry;
import io.github.dockeroptimizer.project.PythonApplication.Kind;
import io.github.dockeroptimizer.project.PythonApplication.Start;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonAnalyzerTest {
    private static final String FLASK = "from flask import Flask\napp = Flask(__name__)\n";

    @TempDir
    Path folder;

    private Poms files;

    @BeforeEach
    void writePom() {
        files = new Poms(folder).pom("", "<packaging>pom</packaging>");
    }

    @Test
    void aPackageInSrcIsServedByTheServerAmongItsDependencies() {
        files.file(
                        "pyproject.toml",
                        """
                        [build-system]
                        requires = ["setuptools"]
                        [project]
                        name = "quotes"
                        requires-python = ">=3.10,<3.13"
                        dependencies = ["flask>=3", "gunicorn"]
                        """)
                .file("src/quotes/__init__.py", "")
                .file("src/quotes/web.py", FLASK + "@app.get('/healthz')\n");

        ProjectModel model = analyze(null, null);
        PythonApplication python = (PythonApplication) model.application();

        assertThat(python.entry()).isEqualTo(new Entry(Start.GUNICORN, "quotes.web:app"));
        assertThat(python.version()).isEqualTo("3.12");
        assertThat(python.packaged()).isTrue();
        assertThat(python.frameworkId()).isEqualTo("flask");
        assertThat(python.dependencies().kind()).isEqualTo(Kind.PROJECT);
        assertThat(model.web()).isEqualTo(new ProjectModel.Web(8000, 8000, "/healthz"));
        assertThat(model.facts())
                .contains(new Fact("entry", "quotes.web:app", "Flask in src/quotes/web.py, served by gunicorn"))
                .anySatisfy(fact -> assertThat(fact.value()).startsWith("not reproducible"));
    }

    @Test
    void ofFlatSourcesWhatRunsIsTakenAndWhatBuildsIsNot() {
        files.file("requirements.txt", "-r base.txt\n-c limits/all.txt\nuvicorn==0.30\n")
                .file("base.txt", "fastapi==0.115 --hash=sha256:0\n")
                .file("limits/all.txt", "anyio==4\n")
                .file("main.py", "from fastapi import FastAPI\napi: FastAPI = FastAPI()\n")
                .file("templates/index.html", "")
                .file("tests/test_main.py", "")
                .file("README.md", "")
                .file(".python-version", "3.11.4\n");

        PythonApplication python = (PythonApplication) analyze(null, null).application();

        assertThat(python.entry()).isEqualTo(new Entry(Start.UVICORN, "main:api"));
        assertThat(python.version()).isEqualTo("3.11");
        assertThat(python.packaged()).isFalse();
        assertThat(python.sources()).contains("main.py", "templates").doesNotContain("tests", "README.md", "pom.xml");
        assertThat(python.dependencies().manifests()).containsExactly("requirements.txt", "base.txt", "limits/all.txt");
    }

    @Test
    void theOneCommandOfAPackageGoesBeforeAllElse() {
        files.file(
                        "pyproject.toml",
                        """
                        [build-system]
                        requires = ["poetry-core"]
                        [tool.poetry.scripts]
                        report = "report.cli:main"
                        [tool.poetry.dependencies]
                        python = "^3.9"
                        """)
                .file("poetry.lock", "")
                .file("report/__init__.py", "")
                .file("report/__main__.py", "");

        ProjectModel model = analyze(null, null);
        PythonApplication python = (PythonApplication) model.application();

        assertThat(python.entry()).isEqualTo(new Entry(Start.SCRIPT, "report"));
        assertThat(python.version()).isEqualTo("3.13");
        assertThat(python.dependencies().manifests()).containsExactly("poetry.lock", "pyproject.toml");
        assertThat(model.web()).isNull();
    }

    @Test
    void theServerIsOneThatTheLockFileHasAndNotOneThatIsOnlySpokenOf() {
        files.file("pyproject.toml", "[project]\nname = \"a\"\ndependencies = [\"fastapi\"]\n")
                .file(
                        "poetry.lock",
                        """
                        [[package]]
                        name = "fastapi"
                        [package.extras]
                        all = ["uvicorn (>=0.12)"]
                        [[package]]
                        name = "hypercorn"
                        """)
                .file("app.py", "from fastapi import FastAPI\napi = FastAPI()\n");

        assertThat(((PythonApplication) analyze(null, null).application()).entry())
                .isEqualTo(new Entry(Start.HYPERCORN, "app:api"));
    }

    @Test
    void theServerIsFoundInAPipfileLock() {
        files.file("Pipfile", "")
                .file(
                        "Pipfile.lock",
                        "{\n    \"default\": {\n        \"waitress\": {\n            \"version\": \"==3\"\n        }\n    }\n}\n")
                .file("app.py", FLASK);

        assertThat(((PythonApplication) analyze(null, null).application()).entry())
                .isEqualTo(new Entry(Start.WAITRESS, "app:app"));
    }

    @Test
    void twoLockFilesAreNamed() {
        files.file("pyproject.toml", "[project]\nname = \"a\"\n")
                .file("poetry.lock", "")
                .file("uv.lock", "");

        assertThatThrownBy(() -> analyze(null, null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("There are 2 lock files, poetry.lock and uv.lock, one was expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flask>=3 ; sys_platform == \"linux\"", "flask  # was ==3.1", "flask==3.*"})
    void whatOnlyLooksLikeAVersionIsNotExact(String line) {
        files.file("requirements.txt", "gunicorn==23\n" + line + "\n").file("app.py", FLASK);

        assertThat(((PythonApplication) analyze(null, null).application())
                        .dependencies()
                        .exact())
                .isFalse();
    }

    @Test
    void constraintsThatNameEveryVersionAreExact() {
        files.file("requirements.txt", "-c limits.txt\nFlask\ngunicorn\n")
                .file("limits.txt", "flask==3.1\ngunicorn==23\n")
                .file("app.py", FLASK);
        assertThat(((PythonApplication) analyze(null, null).application())
                        .dependencies()
                        .exact())
                .isTrue();

        files.file("limits.txt", "flask==3.1\n");
        assertThat(((PythonApplication) analyze(null, null).application())
                        .dependencies()
                        .exact())
                .isFalse();
    }

    @Test
    void aPipfileIsAnApplicationAndWantsItsLockFile() {
        files.file("Pipfile", "[packages]\nflask = \"*\"\ngunicorn = \"*\"\n[requires]\npython_version = \"3.11\"\n")
                .file("app.py", FLASK);
        assertThatThrownBy(() -> analyze(null, null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("There is a Pipfile")
                .hasMessageContaining("Run `pipenv lock`");

        files.file("Pipfile.lock", "{}");
        PythonApplication python = (PythonApplication) analyze(null, null).application();
        assertThat(python.version()).isEqualTo("3.11");
        assertThat(python.dependencies().manifests()).containsExactly("Pipfile.lock", "Pipfile");
    }

    @Test
    void anExtraThatIsNotDeclaredIsAnsweredWithThoseThatAre() {
        files.file(
                        "pyproject.toml",
                        "[project]\nname = \"a\"\ndependencies = [\"flask\", \"gunicorn\"]\n"
                                + "[project.optional-dependencies]\ns3 = []\nfast = []\n")
                .file("app.py", FLASK);

        assertThatThrownBy(() -> analyze(null, null, "gpu"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("`<extras>` names gpu, expected one that pyproject.toml declares: s3, fast.");

        files.file("requirements.txt", "flask\ngunicorn\n");
        assertThatThrownBy(() -> analyze(null, null, "s3"))
                .hasMessageContaining("requirements.txt says alone which packages are installed");
    }

    @Test
    void anEntryThatIsNotThereIsAnsweredWithTheCandidates() {
        files.file("requirements.txt", "flask\ngunicorn\n")
                .file("app.py", FLASK)
                .file("admin.py", FLASK);

        assertThatThrownBy(() -> analyze("web:app", null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("`<entry>` is \"web:app\"")
                .hasMessageContaining("Found were `admin:app`, `app:app`.");
        assertThatThrownBy(() -> analyze(null, null))
                .hasMessageContaining("There are 2 ways to start the application")
                .hasMessageContaining("`admin:app`, `app:app`");
        assertThat(((PythonApplication) analyze("app.py", null).application()).entry())
                .isEqualTo(new Entry(Start.FILE, "app.py"));
    }

    @Test
    void aVersionThatNoBaseImageHasIsAnsweredWithThoseThereAre() {
        files.file("pyproject.toml", "[project]\nname = \"a\"\nrequires-python = \">=3.15\"\n")
                .file("a.py", "");

        assertThatThrownBy(() -> analyze(null, null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("`>=3.15`")
                .hasMessageContaining("3.9, 3.10, 3.11, 3.12, 3.13, 3.14")
                .hasMessageContaining("languageVersion");
    }

    @ParameterizedTest
    @CsvSource({
        "'>=3.9', 3.13",
        "'>=3.9,<3.12', 3.11",
        "'>=3.9, !=3.13.*', 3.14",
        "'~=3.10', 3.13",
        "'~=3.10.2', 3.10",
        "'==3.12.*', 3.12",
        "'^3.9', 3.13",
        "'<=3.11', 3.11",
        "'>3.13', 3.14"
    })
    void limitsChooseTheDefaultOrElseTheNewestAllowed(String limits, String version) {
        assertThat(new PythonVersion(limits).choose("pyproject.toml")).isEqualTo(version);
    }

    private ProjectModel analyze(@Nullable String entry, @Nullable String version, String... extras) {
        return ProjectAnalyzer.analyze(
                files.project(),
                List.of(files.project()),
                new ProjectAnalyzer.Declared(
                        null, null, null, List.of(), new ProjectAnalyzer.Other(null, entry, version, List.of(extras))));
    }
}
