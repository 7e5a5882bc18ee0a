package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tool with a shell script in Maven's place. */
@DisabledOnOs(OS.WINDOWS)
class LateDownloadsTest {
    @TempDir
    private Path folder;

    private Path repository;
    private Path kept;

    @BeforeEach
    void setUp() throws IOException {
        repository = Files.createDirectories(folder.resolve("home/.m2/repository"));
        kept = folder.resolve("late");
    }

    @Test
    void whatOneBuildDownloadsIsThereForTheNext() throws Exception {
        run("mkdir -p g/a/1 && echo tool > g/a/1/a-1.exe");
        newBuild();

        assertThat(run("cat g/a/1/a-1.exe")).isZero();
        assertThat(repository.resolve("g/a/1/a-1.exe")).isSymbolicLink();
    }

    @Test
    void whatTheWarmUpHasDownloadedIsNotKeptTwice() throws Exception {
        Files.writeString(repository.resolve("warm.jar"), "warm");

        run("echo late > late.jar");

        assertThat(keptFiles()).containsExactly("late.jar");
    }

    @Test
    void aFileOfTheWarmUpWinsOverAnOlderOne() throws Exception {
        run("echo old > a.jar");
        newBuild();
        Files.writeString(repository.resolve("a.jar"), "new");

        run("exit 0");

        assertThat(repository.resolve("a.jar")).hasContent("new");
    }

    @Test
    void recordsAndHalvesAreNotKept() throws Exception {
        run("touch _remote.repositories a.jar.lastUpdated b.jar.part c.tmp d.lock maven-metadata-central.xml");

        assertThat(keptFiles()).containsExactly("maven-metadata-central.xml");
    }

    @Test
    void theExitCodeIsThatOfTheCommandAndWhatItGotIsKept() throws Exception {
        assertThat(run("echo x > x.jar; exit 3")).isEqualTo(3);
        assertThat(keptFiles()).containsExactly("x.jar");
    }

    @Test
    void aWarmUpThatWasIncompleteIsToldToEveryBuild() throws Exception {
        Files.writeString(WarmUp.note(repository), "No sources.\n");

        ToolProcess tool = ToolProcess.tool(
                repository,
                "-Duser.home=" + folder.resolve("home"),
                "io.github.dockeroptimizer.inside.LateDownloads",
                kept.toString(),
                "sh",
                "-c",
                "echo building; exit 4");

        assertThat(tool.output()).isEqualTo("docker-optimizer: the warm-up is incomplete: No sources.\nbuilding\n");
        assertThat(tool.code()).isEqualTo(4);
    }

    private int run(String script) throws Exception {
        return new LateDownloads(repository, kept).run(List.of("sh", "-c", "cd " + repository + "; " + script));
    }

    private void newBuild() throws IOException {
        repository = Files.createDirectories(folder.resolve("another/.m2/repository"));
    }

    private List<String> keptFiles() throws IOException {
        return new LocalRepository(kept)
                .files().stream().map(Path::toString).sorted().toList();
    }
}
