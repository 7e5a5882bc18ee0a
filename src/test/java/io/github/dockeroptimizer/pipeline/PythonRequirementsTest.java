package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from declarations that are no lock files. */
class PythonRequirementsTest {
    @TempDir
    Path folder;

    private PythonScript script;

    @BeforeEach
    void setUp() {
        script = new PythonScript(folder);
    }

    @Test
    void includedFilesAndConstraintsAreFollowedAndTheProjectItselfIsLeftOut() throws IOException {
        script.file(
                        "requirements.txt",
                        "-r deploy/web.txt # the server\n-c limits.txt\n-e .[fast]\nflask>=3 \\\n  ; os_name == 'posix'\n")
                .file("deploy/web.txt", "-r more.txt\n")
                .file("deploy/more.txt", "waitress==3.0\n")
                .file("limits.txt", "jinja2<4\n");

        assertThat(script.lines("requirements", "requirements.txt"))
                .containsExactly("waitress==3.0", "flask>=3 ; os_name == 'posix'");
        assertThat(Files.readAllLines(folder.resolve("out/constraints.txt"))).containsExactly("jinja2<4");
    }

    @Test
    void ofAProjectItsDependenciesAndThoseOfTheExtrasAreTaken() throws IOException {
        script.file(
                "pyproject.toml",
                """
                [build-system]
                requires = ["hatchling"]
                [project]
                name = "letters"
                dependencies = ["flask>=3"]
                [project.optional-dependencies]
                s3 = ["boto3"]
                gpu = ["torch"]
                """);

        assertThat(script.lines("project", "s3")).containsExactly("flask>=3", "boto3");
        assertThat(Files.readAllLines(folder.resolve("out/build.txt"))).containsExactly("hatchling");
    }

    @Test
    void theLimitsOfPoetryAreWrittenAsPipHasThem() throws IOException {
        script.file(
                "pyproject.toml",
                """
                [tool.poetry.dependencies]
                python = "^3.9"
                caret = "^1.2.3"
                small = "^0.3"
                tilde = "~1.2"
                exact = "2.0"
                any = "*"
                old = {version = "^4", python = "<3.11", markers = "os_name == 'posix'"}
                web = {version = ">=1,<2", extras = ["standard"]}
                one = {version = "*", optional = true}
                two = {version = "*", optional = true}
                source = {git = "https://acme.com/source.git", tag = "v1"}
                [tool.poetry.extras]
                first = ["one"]
                """);

        assertThat(script.lines("project", "first"))
                .containsExactly(
                        "caret>=1.2.3,<2",
                        "small>=0.3,<0.4",
                        "tilde>=1.2,<1.3",
                        "exact==2.0",
                        "any",
                        "old>=4,<5 ; (os_name == 'posix') and (python_version < \"3.11\")",
                        "web[standard]>=1,<2",
                        "one",
                        "source @ git+https://acme.com/source.git@v1");
    }

    @Test
    void ofASetupItsWrittenOutListsAreTakenAndNothingIsRun() throws IOException {
        script.file(
                "setup.py",
                """
                from setuptools import setup
                raise SystemExit("run")
                NEEDED = ["flask>=3"]
                setup(name="letters", install_requires=NEEDED, extras_require={"s3": ["boto3"]})
                """);
        script.file("setup.cfg", "[options]\ninstall_requires =\n    waitress\n    jinja2\n");

        assertThat(script.lines("setup", "s3")).containsExactly("waitress", "jinja2", "flask>=3", "boto3");
        assertThat(script.failure("setup", "gpu"))
                .startsWith("`extras` names gpu, expected one that the project declares: s3.");
    }

    @Test
    void aSetupThatComputesItsListsIsRefused() throws IOException {
        script.file("setup.py", "from setuptools import setup\nsetup(install_requires=open('needed').readlines())\n");

        assertThat(script.failure("setup"))
                .isEqualTo(
                        "setup.py computes install_requires, it was expected to be written out, since setup.py is read and"
                                + " not run. Write it out, or list the packages in requirements.txt.");
    }
}
