package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that downloads modules; the command in the place of Go waits as Go does for a proxy that says nothing. */
@DisabledOnOs(OS.WINDOWS)
class GoModulesScriptTest {
    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/docker-optimizer/go/modules.sh");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aProxyThatSaysNothingIsGivenUpAndNamed() throws IOException, InterruptedException {
        List<String> said = run("echo '# get http://proxy.test/a'; exec sleep 60", 1);

        assertThat(said)
                .containsExactly(
                        "# get http://proxy.test/a",
                        "docker-optimizer failed: The module proxy http://proxy.test has sent nothing for 2 s, the modules"
                                + " of go.mod were expected.",
                        "Set `<packageMirrors>` (`-Ddocker-optimizer.packageMirrors=go=https://go.acme.com`) to one that"
                                + " answers, or put the modules into the project by `go mod vendor`.");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aDownloadThatGoesOnIsWaitedFor() throws IOException, InterruptedException {
        assertThat(run("for i in 1 2 3 4; do echo \"# get $i: 200 OK (1s)\"; sleep 1; done", 0))
                .isEmpty();
    }

    @Test
    void whatGoSaysOfAFailureIsPassedOnWithTheProxy() throws IOException, InterruptedException {
        assertThat(run("echo '# get a: 404 Not Found (0s)'; echo 'go: x@v1: not found'; exit 1", 1))
                .containsExactly(
                        "go: x@v1: not found", "docker-optimizer: the modules were asked for at http://proxy.test");
    }

    private List<String> run(String download, int expected) throws IOException, InterruptedException {
        Path go = folder.resolve("go");
        Files.writeString(
                go,
                "#!/bin/sh\ncase \"$1 $2\" in\n'env GOMODCACHE') echo " + folder.resolve("modules")
                        + " ;;\n'env GOPROXY') echo http://proxy.test ;;\n*) " + download + " ;;\nesac\n");
        Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("PATIENCE", "2");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(expected);
        return said.lines().toList();
    }
}
