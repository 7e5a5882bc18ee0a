package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonEditsTest {
    private static final String FLASK = "app = Flask(__name__)\n";

    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder)
                .file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>quotes</artifactId>"
                                + "<version>1.0</version><packaging>pom</packaging></project>");
    }

    @ParameterizedTest
    @CsvSource({"app.py", "quotes/web.py", "src/quotes/web.py", "quotes/__init__.py"})
    void theModuleThatStartsTheApplicationGetsAConstantMore(String path) throws IOException {
        files.file("requirements.txt", "flask\ngunicorn\n").file(path, FLASK);

        assertThat(edits("").source(folder)).containsExactly(new ContextChange(path, FLASK + "\n_MEASURED = \"m1\"\n"));
    }

    @Test
    void aPackageThatIsStartedGetsItInItsMainModule() throws IOException {
        files.file("requirements.txt", "").file("quotes/__init__.py", "").file("quotes/__main__.py", "run()\n");

        assertThat(edits("").source(folder)).extracting(ContextChange::name).containsExactly("quotes/__main__.py");
    }

    @Test
    void ofACommandItIsTheFirstModuleThatIsNoTest() throws IOException {
        files.file(
                        "testing/pyproject.toml",
                        "[build-system]\nrequires = []\n[project]\nname = \"quotes\"\n"
                                + "[project.scripts]\nserve = \"shop.cli:main\"\n")
                .file(
                        "testing/pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>quotes</artifactId>"
                                + "<version>1.0</version><packaging>pom</packaging></project>")
                .file("testing/.venv/a.py", "")
                .file("testing/conftest.py", "")
                .file("testing/shop/cli.py", "")
                .file("testing/tests/test_cli.py", "");

        assertThat(edits("testing").source(folder))
                .extracting(ContextChange::name)
                .containsExactly("testing/shop/cli.py");
    }

    @Test
    void theProjectFileGetsATableThatNoToolReads() throws IOException {
        files.file("pyproject.toml", "[project]\nname = \"quotes\"\n").file("quotes/__main__.py", "");

        assertThat(edits("").manifest(folder))
                .containsExactly(new ContextChange(
                        "pyproject.toml",
                        "[project]\nname = \"quotes\"\n\n[tool.measured-by-docker-optimizer]\nmark = \"m1\"\n"));
    }

    @ParameterizedTest
    @CsvSource({"requirements.txt, requirements.txt", "Pipfile.lock, Pipfile", "pylock.toml, pylock.toml"})
    void withoutOneWhatPeopleWriteGetsAComment(String declared, String changed) throws IOException {
        files.file("Pipfile", "").file(declared, "").file("quotes/__main__.py", "");

        assertThat(edits("").manifest(folder)).containsExactly(new ContextChange(changed, "\n# measured: m1\n"));
    }

    private Edits edits(String module) {
        MavenProject project = files.project(module);
        return Edits.of(ProjectAnalyzer.analyze(project, List.of(project), ProjectAnalyzer.Declared.NOTHING), "m1");
    }
}
