package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from lock files. Those of Poetry 2, PDM, Pipenv and pip are as these tools wrote them. */
class PythonLocksTest {
    private static final String LETTERS =
            "[project]\nname = \"letters\"\nversion = \"1.0\"\ndependencies = [\"acme-words\"]\n";

    @TempDir
    Path folder;

    private PythonScript script;

    @BeforeEach
    void setUp() {
        script = new PythonScript(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry", "poetry-1", "pdm", "pipenv", "pylock", "uv"})
    void whatIsForRunTimeIsTakenWithItsVersionAndItsChecksums(String project) throws IOException {
        PythonScript.copy(project, folder);

        List<String> lines = script.lines(project.replace("-1", ""));

        assertThat(onLinux(lines)).containsExactly("acme-greeting==2.0", "acme-loud==1.0", "acme-words==1.0");
        assertThat(lines).allMatch(line -> line.matches(".* --hash=sha256:[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry", "poetry-1", "pdm", "uv"})
    void anExtraBringsWhatItLeadsTo(String project) throws IOException {
        PythonScript.copy(project, folder);

        assertThat(onLinux(script.lines(project.replace("-1", ""), "colour")))
                .containsExactly(
                        "acme-colour==0.5",
                        "acme-greeting==2.0",
                        "acme-loud==1.0",
                        "acme-terminal==3.0",
                        "acme-words==1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry", "poetry-1", "pdm", "uv"})
    void whatIsForAnotherSystemKeepsItsMarker(String project) throws IOException {
        PythonScript.copy(project, folder);

        assertThat(script.lines(project.replace("-1", "")))
                .anyMatch(
                        line -> line.matches("acme-windows==1.0 ; \\(?sys_platform == [\"']win32[\"']\\)? --hash=.*"));
    }

    @Test
    void theIndexThatTheLockFileNamesIsAskedUnlessTheBuildNamesOne() throws IOException {
        script.file("pyproject.toml", LETTERS)
                .file(
                        "uv.lock",
                        """
                        [[package]]
                        name = "letters"
                        source = { virtual = "." }
                        dependencies = [{ name = "acme-words" }, { name = "torch" }]
                        [[package]]
                        name = "acme-words"
                        version = "1.0"
                        source = { registry = "http://index.acme.com:8080/simple/" }
                        wheels = [{ hash = "sha256:1" }]
                        [[package]]
                        name = "torch"
                        version = "2.9.0+cpu"
                        source = { registry = "https://download.pytorch.org/whl/cpu" }
                        wheels = [{ hash = "sha256:2" }]
                        """);

        assertThat(script.lines("uv"))
                .containsExactly(
                        "--index-url http://index.acme.com:8080/simple",
                        "--extra-index-url https://download.pytorch.org/whl/cpu",
                        "--trusted-host index.acme.com:8080",
                        "acme-words==1.0 --hash=sha256:1",
                        "torch==2.9.0+cpu --hash=sha256:2");
        assertThat(script.index("https://mirror.acme.com/simple").lines("uv"))
                .containsExactly("acme-words==1.0 --hash=sha256:1", "torch==2.9.0+cpu --hash=sha256:2");
    }

    @Test
    void packagesThatNeedEachOtherUnderMarkersComeToAnEnd() throws IOException {
        script.file("pyproject.toml", LETTERS)
                .file(
                        "uv.lock",
                        """
                        [[package]]
                        name = "letters"
                        source = { editable = "." }
                        dependencies = [{ name = "acme-words", marker = "python_version < '3.12'" }]
                        [[package]]
                        name = "acme-words"
                        version = "1.0"
                        dependencies = [{ name = "acme-loud", marker = "os_name == 'posix'" }]
                        [[package]]
                        name = "acme-loud"
                        version = "1.0"
                        dependencies = [{ name = "acme-words" }]
                        """);

        assertThat(script.lines("uv"))
                .containsExactly(
                        "acme-words==1.0 ; (python_version < '3.12')",
                        "acme-loud==1.0 ; (os_name == 'posix') and (python_version < '3.12')");
    }

    @Test
    void ofExtrasThatExcludeEachOtherTheWantedOneIsTaken() throws IOException {
        script.file("pyproject.toml", LETTERS.replace("\"acme-words\"", ""))
                .file(
                        "uv.lock",
                        """
                        [[package]]
                        name = "letters"
                        source = { virtual = "." }
                        [package.optional-dependencies]
                        cpu = [{ name = "torch", version = "2.9.0+cpu", marker = "extra == 'extra-7-letters-cpu'" }]
                        gpu = [{ name = "torch", version = "2.9.0", marker = "extra == 'extra-7-letters-gpu'" }]
                        [[package]]
                        name = "torch"
                        version = "2.9.0"
                        [[package]]
                        name = "torch"
                        version = "2.9.0+cpu"
                        """);

        assertThat(script.lines("uv", "cpu")).singleElement().asString().startsWith("torch==2.9.0+cpu");
    }

    @Test
    void ofTheStandardLockFileTheDefaultGroupsAreTaken() throws IOException {
        script.file(
                "pylock.toml",
                """
                lock-version = "1.0"
                default-groups = ["default"]
                [[packages]]
                name = "acme-words"
                version = "1.0"
                marker = "\\"default\\" in dependency_groups or \\"dev\\" in dependency_groups"
                [[packages]]
                name = "acme-testing"
                version = "1.0"
                marker = "\\"dev\\" in dependency_groups"
                [[packages]]
                name = "acme-loud"
                archive = { url = "https://acme.com/acme_loud-1.0.zip", hashes = { sha256 = "1" } }
                """);

        assertThat(script.lines("pylock")).hasSize(2).first().asString().startsWith("acme-words==1.0");
        assertThat(script.lines("pylock")).last().isEqualTo("acme-loud @ https://acme.com/acme_loud-1.0.zip");
    }

    @Test
    void aLockFileThatIsOlderThanTheProjectIsRefused() throws IOException {
        PythonScript.copy("uv", folder);
        script.file("pyproject.toml", LETTERS.replace("acme-words\"", "acme-new>=1\""));

        assertThat(script.failure("uv"))
                .isEqualTo("pyproject.toml names acme-new, and uv.lock does not have it: it is older."
                        + " Run `uv lock` and commit what it writes.");
    }

    @Test
    void aPackageFromAFolderIsRefusedAndNamed() throws IOException {
        script.file("pyproject.toml", LETTERS)
                .file(
                        "uv.lock",
                        """
                        [[package]]
                        name = "letters"
                        source = { editable = "." }
                        dependencies = [{ name = "acme-words" }]
                        [[package]]
                        name = "acme-words"
                        version = "1.0"
                        source = { editable = "packages/words" }
                        """);

        assertThat(script.failure("uv")).startsWith("uv.lock takes acme-words from packages/words, ");
    }

    /** Returns names and versions of what is installed on Linux. */
    private static List<String> onLinux(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("win32"))
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }
}
