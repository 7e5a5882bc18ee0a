package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.LinkedJava;
import io.github.dockeroptimizer.plan.TrainingRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartupArchiveTest {
    @Test
    void theArchiveIsTheOneThatTheFileOfOptionsNames() {
        assertThat(archive("-XX:AOTCache=/opt/java/app.aot\n", "java", "@/opt/java/startup.args", "-jar", "app.jar"))
                .isEqualTo(new StartupArchive("/opt/java/app.aot", "-XX:AOTMode=on", ""));
    }

    @Test
    void anEntrypointMayNameItItself() {
        assertThat(archive(null, "java", "-XX:SharedArchiveFile=app.jsa", "-jar", "app.jar"))
                .isEqualTo(new StartupArchive("app.jsa", "-Xshare:on", ""));
    }

    @Test
    void aFileOfOptionsWithoutAnySaysWhy() {
        assertThat(archive("# No database.\n", "java", "@/opt/java/startup.args", "-jar", "app.jar"))
                .isEqualTo(new StartupArchive("", "", "No database."));
    }

    @Test
    void mostImagesHaveNone() {
        assertThat(archive(null, "java", "-jar", "app.jar")).isNull();
    }

    @Test
    void theEntrypointAloneTellsWhetherTheImageMayHaveOne() {
        assertThat(StartupArchive.isNamedBy(config("java", "@/opt/java/startup.args", "-jar", "app.jar")))
                .isTrue();
        assertThat(StartupArchive.isNamedBy(config("java", "-XX:SharedArchiveFile=app.jsa", "-jar", "app.jar")))
                .isTrue();
        assertThat(StartupArchive.isNamedBy(config("java", "-jar", "app.jar"))).isFalse();
    }

    @Test
    void whatIsReadIsWhereThePlanPutsIt() {
        assertThat(StartupArchive.OPTIONS).isEqualTo(TrainingRun.OPTIONS);
        assertThat(LinkedRuntime.NOTE).isEqualTo(LinkedJava.NOTE);
    }

    private static @Nullable StartupArchive archive(@Nullable String options, String... entrypoint) {
        List<FileEntry> files = options == null
                ? List.of()
                : List.of(new FileEntry(
                        StartupArchive.OPTIONS, FileEntry.Type.FILE, options.length(), 0644, 0, 0, null, 0, options));
        return StartupArchive.of(new ImageSnapshot(
                "sha256:1", Platform.parse("linux/amd64"), config(entrypoint), List.of(), files, List.of()));
    }

    private static ImageConfig config(String... entrypoint) {
        return new ImageConfig("65532", List.of(entrypoint), List.of(), "", List.of(), List.of(), Map.of(), null);
    }
}
