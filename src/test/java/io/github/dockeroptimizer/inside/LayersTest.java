package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest extends LayersFixture {
    @Test
    void aFolderIsCopiedWithItsLibrariesApart() throws IOException {
        new Zips().with("a", "a").writeTo(file("quarkus-app/lib/main/org.lib.lib-1.0.jar"));
        new Zips().with("a", "a").writeTo(file("quarkus-app/lib/main/com.acme.core-1.4.0.jar"));
        new Zips().with("a", "a").writeTo(file("quarkus-app/app/orders-1.4.0.jar"));
        new Zips().with("a", "a").writeTo(file("quarkus-app/quarkus-run.jar"));

        new Layers(ArtifactKind.DIRECTORY, file("quarkus-app"), EPOCH)
                .modules(List.of("core-1.4.0.jar"))
                .writeTo(out());

        assertThat(files())
                .containsExactly(
                        "application/app/app/orders-1.4.0.jar",
                        "application/app/lib/main/com.acme.core-1.4.0.jar",
                        "application/app/quarkus-run.jar",
                        "dependencies/app/lib/main/org.lib.lib-1.0.jar");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everybodyCanReadWhatOnlyItsBuilderCould() throws IOException {
        Path probe = folder.resolve("out/probe/run");
        Files.createDirectories(probe.getParent());
        Files.writeString(probe, "run");
        Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(probe.getParent(), PosixFilePermissions.fromString("rwxrwx---"));
        new Zips().with("app/Main.class", "x").writeTo(file("clock.jar"));

        split(ArtifactKind.PLAIN_JAR, "clock.jar");

        assertThat(Files.getPosixFilePermissions(probe)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Files.getPosixFilePermissions(probe.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("out/application/app/app.jar")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void everyFileAndFolderHasTheGivenTime() throws IOException {
        bootJar().with("BOOT-INF/lib/a-1.jar", "a").writeTo(file("orders.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        try (Stream<Path> all = Files.walk(out())) {
            assertThat(all).hasSize(10).allSatisfy(path -> assertThat(
                            Files.getLastModifiedTime(path).toMillis())
                    .isEqualTo(EPOCH * 1000));
        }
    }

    @Test
    void theJarsAreTheSameInEveryTimeZone() throws IOException, InterruptedException {
        bootJar().with("BOOT-INF/classes/x.txt", "x").writeTo(file("orders.jar"));
        // Berlin's clocks went from 2:00 to 3:00 at this second's hour; zip files hold local times.
        String gap = "1711852200";
        Path classes = Path.of("target/classes").toAbsolutePath();
        for (String zone : List.of("UTC", "Europe/Berlin", "Pacific/Kiritimati")) {
            ToolProcess ended = ToolProcess.java(
                    folder,
                    "-Duser.timezone=" + zone,
                    "-cp",
                    classes.toString(),
                    Layers.class.getName(),
                    "spring-boot-jar",
                    "orders.jar",
                    zone,
                    gap);
            assertThat(ended).isEqualTo(new ToolProcess(0, ""));
            assertThat(file(zone).resolve("application/app/app.jar"))
                    .hasSameBinaryContentAs(file("UTC/application/app/app.jar"));
        }
    }

    @Test
    void layersOfAnEarlierRunAreReplaced() throws IOException {
        bootJar().writeTo(file("orders.jar"));
        new Zips().with("a", "a").writeTo(out().resolve("dependencies/app/lib/old-1.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        assertThat(files()).containsExactly("application/app/app.jar");
    }

    @Test
    void anEntryThatLeavesTheArchiveIsRefused() throws IOException {
        new Zips()
                .with("WEB-INF/web.xml", "<web-app/>")
                .with("../../../../../outside.txt", "x")
                .writeTo(file("evil.war"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(ArtifactKind.WAR, "evil.war"))
                .withMessageContaining("lies outside");
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamed() throws IOException {
        Files.writeString(file("text.jar"), "no zip");
        new Zips().with("a.txt", "a").writeTo(file("library.jar"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(ArtifactKind.SPRING_BOOT_JAR, "missing.jar"))
                .withMessageEndingWith("missing.jar is not there, the result of `mvn package` was expected."
                        + " Build the project first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(ArtifactKind.SPRING_BOOT_JAR, "text.jar"))
                .withMessageContaining("cannot be read as a zip file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(ArtifactKind.SPRING_BOOT_JAR, "library.jar"))
                .withMessageContaining("library.jar has no BOOT-INF/ in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-boot-jar missing.jar out 0", "nonsense x y 0", "war", "war a b 0 --nonsense x"})
    void theCommandSaysWhatWasExpectedAndEndsWithOne(String arguments) throws IOException, InterruptedException {
        ToolProcess ended = ToolProcess.tool(
                folder,
                Stream.concat(Stream.of(Layers.class.getName()), Stream.of(arguments.split(" ", -1)))
                        .toArray(String[]::new));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).matches("[^\\n]* w(as|ere) expected\\.\\n(Build the project first\\.\\n)?");
    }

    @Test
    void theCommandNeedsNothingButItsOwnPackage() throws IOException, InterruptedException {
        bootJar().with("BOOT-INF/lib/core-1.jar", "c").writeTo(file("orders.jar"));

        ToolProcess ended = ToolProcess.tool(
                folder,
                Layers.class.getName(),
                "spring-boot-jar",
                "orders.jar",
                "out",
                "0",
                "--modules",
                "core-1.jar,other-1.jar");

        assertThat(ended).isEqualTo(new ToolProcess(0, ""));
        assertThat(files()).containsExactly("application/app/app.jar", "application/app/lib/core-1.jar");
    }
}
