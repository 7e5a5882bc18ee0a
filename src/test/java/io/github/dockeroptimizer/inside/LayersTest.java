package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {
    private static final long EPOCH = 1_700_000_000L;

    @TempDir
    Path folder;

    @Test
    void aSpringBootJarBecomesAJarThatJavaStartsAlone() throws IOException, InterruptedException {
        byte[] greeting = Zips.compiled(folder, "Greeting", "{ public static String text() { return \"hello\"; } }");
        byte[] main = Zips.compiled(
                folder, "Main", "{ public static void main(String[] a) { System.out.print(Greeting.text()); } }");
        bootJar()
                .with("BOOT-INF/classes/app/Main.class", main)
                .with(
                        "BOOT-INF/lib/greeting 1+1.jar",
                        new Zips().with("app/Greeting.class", greeting).bytes())
                .writeTo(file("orders.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        assertThat(ToolProcess.java(merged(), "-jar", "app.jar")).isEqualTo(new ToolProcess(0, "hello"));
    }

    @Test
    void aSpringBootJarKeepsItsOrderOfLibrariesAndWhatItSaysAboutItself() throws IOException {
        bootJar()
                .with("BOOT-INF/lib/a-1.jar", "a")
                .with("BOOT-INF/lib/b-1.jar", "b")
                .with("BOOT-INF/lib/spring-boot-jarmode-tools-3.5.7.jar", "tools")
                .with("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b-1.jar\"\n- \"BOOT-INF/lib/a-1.jar\"\n")
                .writeTo(file("orders.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        assertThat(manifest().lines())
                .containsExactlyInAnyOrder(
                        "Manifest-Version: 1.0",
                        "Main-Class: app.Main",
                        "Implementation-Version: 1.4.0",
                        "Spring-Boot-Version: 3.5.7",
                        "Class-Path: lib/b-1.jar lib/a-1.jar",
                        "");
        assertThat(files()).doesNotContain("dependencies/app/lib/spring-boot-jarmode-tools-3.5.7.jar");
    }

    @Test
    void aSpringBootJarKeepsItsOuterMetaInfWithoutTheLoader() throws IOException {
        bootJar()
                .with("META-INF/sbom/application.cdx.json", "outer")
                .with("META-INF/services/java.nio.file.spi.FileSystemProvider", "the loader's")
                .with("META-INF/OWNER.SF", "signature")
                .with("META-INF/both.txt", "outer")
                .with("BOOT-INF/classes/", "")
                .with("BOOT-INF/classes/META-INF/both.txt", "application")
                .with("BOOT-INF/classes/app/x.txt", "x")
                .with("org/springframework/boot/loader/Launcher.class", "loader")
                .writeTo(file("orders.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        assertThat(app().keySet())
                .containsExactly(
                        "META-INF/",
                        "META-INF/MANIFEST.MF",
                        "META-INF/both.txt",
                        "app/",
                        "app/Main.class",
                        "app/x.txt",
                        "META-INF/sbom/",
                        "META-INF/sbom/application.cdx.json");
        assertThat(app()).containsEntry("META-INF/both.txt", "application");
    }

    @Test
    void librariesAreDividedByHowOftenTheyChange() throws IOException {
        bootJar()
                .with("BOOT-INF/lib/release-1.0.jar", "r")
                .with("BOOT-INF/lib/young-1.0-SNAPSHOT.jar", "s")
                .with("BOOT-INF/lib/stamped-1.0-20240102.030405-1.jar", "t")
                .with("BOOT-INF/lib/core-1.4.0.jar", "m")
                .writeTo(file("orders.jar"));

        new Layers(ArtifactKind.SPRING_BOOT_JAR, file("orders.jar"), EPOCH)
                .modules(List.of("core-1.4.0.jar"))
                .writeTo(out());

        assertThat(files())
                .containsExactly(
                        "application/app/app.jar",
                        "application/app/lib/core-1.4.0.jar",
                        "dependencies/app/lib/release-1.0.jar",
                        "snapshot-dependencies/app/lib/stamped-1.0-20240102.030405-1.jar",
                        "snapshot-dependencies/app/lib/young-1.0-SNAPSHOT.jar");
    }

    @Test
    void anExecutableWarIsUnpackedWithItsLauncherAmongTheDependencies() throws IOException {
        new Zips()
                .manifest("Start-Class: app.Main")
                .with("org/springframework/boot/loader/launch/WarLauncher.class", "loader")
                .with("WEB-INF/lib/a-1.jar", "a")
                .with("WEB-INF/lib-provided/tomcat-10.jar", "t")
                .with("WEB-INF/classes/app/Main.class", "main")
                .writeTo(file("orders.war"));

        split(ArtifactKind.EXPLODED, "orders.war");

        assertThat(files())
                .containsExactly(
                        "application/app/META-INF/MANIFEST.MF",
                        "application/app/WEB-INF/classes/app/Main.class",
                        "dependencies/app/WEB-INF/lib-provided/tomcat-10.jar",
                        "dependencies/app/WEB-INF/lib/a-1.jar",
                        "dependencies/app/org/springframework/boot/loader/launch/WarLauncher.class");
    }

    @Test
    void aPlainWarIsUnpackedAsTheRootApplication() throws IOException {
        new Zips()
                .with("index.html", "hello")
                .with("WEB-INF/lib/a-1.jar", "a")
                .with("WEB-INF/web.xml", "<web-app/>")
                .writeTo(file("shop.war"));

        split(ArtifactKind.WAR, "shop.war");

        assertThat(files())
                .containsExactly(
                        "application/app/webapps/ROOT/WEB-INF/web.xml",
                        "application/app/webapps/ROOT/index.html",
                        "dependencies/app/webapps/ROOT/WEB-INF/lib/a-1.jar");
    }

    @Test
    void aPlainJarKeepsTheOrderOfItsClassPathWhereverItsLibrariesLie() throws IOException {
        new Zips()
                .manifest("Main-Class: app.Main", "Class-Path: libs/b-1.jar libs/gone-1.jar libs/a-1.jar")
                .writeTo(file("clock.jar"));
        for (String name : List.of("org.lib.a-1.jar", "org.lib.b-1.jar", "org.lib.late-1.jar")) {
            new Zips().with("a.txt", name).writeTo(file("libs/" + name));
        }

        new Layers(ArtifactKind.PLAIN_JAR, file("clock.jar"), EPOCH)
                .libraries(file("libs"))
                .writeTo(out());

        assertThat(manifest().replace("\r\n ", ""))
                .contains("Class-Path: lib/org.lib.b-1.jar lib/org.lib.a-1.jar lib/org.lib.late-1.jar");
        assertThat(out().resolve("dependencies/app/lib/org.lib.a-1.jar"))
                .hasSameBinaryContentAs(file("libs/org.lib.a-1.jar"));
    }

    @Test
    void aPlainJarWithoutAClassPathGetsOneInTheOrderOfTheAlphabet() throws IOException {
        new Zips().manifest("Main-Class: app.Main").writeTo(file("clock.jar"));
        new Zips().with("a.txt", "b").writeTo(file("libs/b-1.jar"));
        new Zips().with("a.txt", "a").writeTo(file("libs/a-1.jar"));

        new Layers(ArtifactKind.PLAIN_JAR, file("clock.jar"), EPOCH)
                .libraries(file("libs"))
                .writeTo(out());

        assertThat(manifest()).contains("Class-Path: lib/a-1.jar lib/b-1.jar");
    }

    @Test
    void aPlainJarLosesAClassPathOfLibrariesThatAreNotThere() throws IOException {
        new Zips().manifest("Main-Class: app.Main", "Class-Path: libs/a-1.jar").writeTo(file("clock.jar"));

        split(ArtifactKind.PLAIN_JAR, "clock.jar");

        assertThat(manifest()).contains("Main-Class").doesNotContain("Class-Path");
    }

    @Test
    void aMainClassThatIsNowhereIsNamedWithThoseThatAre() throws IOException {
        byte[] main = Zips.compiled(folder, "Clock", "{ public static void main(String[] a) {} }");
        new Zips()
                .with("app/Clock.class", main)
                .with("app/Helper.class", Zips.compiled(folder, "Helper", "{ static int main; void main() {} }"))
                .writeTo(file("clock.jar"));

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> new Layers(ArtifactKind.PLAIN_JAR, file("clock.jar"), EPOCH)
                        .mainClass("app.Clok")
                        .writeTo(out()))
                .satisfies(e -> assertThat(e.problem())
                        .isEqualTo("Main class app.Clok is neither in " + file("clock.jar")
                                + " nor in a library, expected one that is: app.Clock."))
                .satisfies(e -> assertThat(e.remedy())
                        .isEqualTo("Set `<mainClass>` (`-Ddocker-optimizer.mainClass=app.Clock`), or correct it where"
                                + " the POM names it."));
    }

    @Test
    void aMainClassMayBeInALibrary() throws IOException {
        new Zips().with("a.txt", "a").writeTo(file("clock.jar"));
        new Zips().with("org/lib/Launcher.class", "launcher").writeTo(file("libs/lib-1.jar"));

        new Layers(ArtifactKind.PLAIN_JAR, file("clock.jar"), EPOCH)
                .libraries(file("libs"))
                .mainClass("org.lib.Launcher")
                .writeTo(out());

        assertThat(files()).contains("dependencies/app/lib/lib-1.jar");
    }

    @Test
    void theStartClassOfASpringBootJarHasToBeThere() throws IOException {
        bootJar().writeTo(file("orders.jar"));

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> new Layers(ArtifactKind.SPRING_BOOT_JAR, file("orders.jar"), EPOCH)
                        .mainClass("app.Other")
                        .writeTo(out()))
                .withMessageStartingWith("Main class app.Other is neither in ");
    }

    @Test
    void theMainClassOfAnExecutableWarCanBeAnotherOne() throws IOException {
        new Zips()
                .manifest("Start-Class: app.Main")
                .with("org/springframework/boot/loader/launch/WarLauncher.class", "loader")
                .with("WEB-INF/classes/app/Main.class", "main")
                .with("WEB-INF/classes/app/Other.class", "other")
                .writeTo(file("orders.war"));

        new Layers(ArtifactKind.EXPLODED, file("orders.war"), EPOCH)
                .mainClass("app.Other")
                .writeTo(out());

        assertThat(out().resolve("application/app/META-INF/MANIFEST.MF"))
                .content()
                .contains("Start-Class: app.Other");
    }

    @Test
    void aFatJarThatNamesNoMainClassNeedsToBeTold() throws IOException {
        new Zips().manifest().with("app/Main.class", "main").writeTo(file("fat.jar"));

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> split(ArtifactKind.FAT_JAR, "fat.jar"))
                .withMessageContaining("fat.jar has no Main-Class in its manifest")
                .withMessageContaining("-Ddocker-optimizer.mainClass");
    }

    @Test
    void theOrderOfSpringBootsOwnLayersIsKept() throws IOException {
        bootJar()
                .with("BOOT-INF/lib/release-1.jar", "r")
                .with("BOOT-INF/lib/ours-1.jar", "o")
                .with("BOOT-INF/lib/young-1-SNAPSHOT.jar", "s")
                .with("BOOT-INF/lib/mine-1.jar", "m")
                .with(
                        "BOOT-INF/layers.idx",
                        """
                        - "loader":
                          - "org/"
                        - "dependencies":
                          - "BOOT-INF/lib/release-1.jar"
                          - "BOOT-INF/lib/young-1-SNAPSHOT.jar"
                        - "ours":
                          - "BOOT-INF/lib/ours-1.jar"
                        - "application":
                          - "BOOT-INF/classes/"
                          - "BOOT-INF/lib/mine-1.jar"
                        """)
                .writeTo(file("orders.jar"));

        split(ArtifactKind.SPRING_BOOT_JAR, "orders.jar");

        assertThat(files())
                .containsExactly(
                        "application/app/app.jar",
                        "application/app/lib/mine-1.jar",
                        "dependencies/app/lib/release-1.jar",
                        "snapshot-dependencies/app/lib/ours-1.jar",
                        "snapshot-dependencies/app/lib/young-1-SNAPSHOT.jar");
    }

    @Test
    void aPlainJarNeedsNoLibraries() throws IOException {
        new Zips().manifest("Main-Class: app.Main").writeTo(file("clock.jar"));

        new Layers(ArtifactKind.PLAIN_JAR, file("clock.jar"), EPOCH)
                .libraries(file("missing"))
                .writeTo(out());

        assertThat(files()).containsExactly("application/app/app.jar");
        assertThat(out().resolve("snapshot-dependencies/app")).isEmptyDirectory();
    }

    @Test
    void aFatJarIsDividedAndStillFindsItsMergedServices() throws IOException, InterruptedException {
        byte[] own = Zips.compiled(folder, "Own", "implements Runnable { public void run() {} }");
        byte[] theirs = Zips.compiled(folder, "Theirs", "implements Runnable { public void run() {} }");
        byte[] main = Zips.compiled(
                folder,
                "Main",
                "{ public static void main(String[] a) { for (Runnable r : java.util.ServiceLoader.load(Runnable.class))"
                        + " System.out.print(r.getClass().getName() + \" \"); } }");
        Files.createDirectories(file("classes/app"));
        Files.createDirectories(file("classes/META-INF/services"));
        Files.write(file("classes/app/Main.class"), main);
        Files.write(file("classes/app/Own.class"), own);
        Files.writeString(file("classes/META-INF/services/java.lang.Runnable"), "app.Own\n");
        Files.createDirectories(file("maven-archiver"));
        Files.writeString(file("maven-archiver/pom.properties"), "groupId=com.acme\nartifactId=fat\nversion=1\n");
        new Zips()
                .manifest("Main-Class: app.Main", "Multi-Release: true")
                .with("app/Main.class", main)
                .with("app/Own.class", own)
                .with("app/Theirs.class", theirs)
                .with("META-INF/services/java.lang.Runnable", "app.Own\napp.Theirs\n")
                .with("META-INF/maven/com.acme/fat/pom.properties", "version=1")
                .with("META-INF/maven/org.lib/lib/pom.properties", "version=2")
                .writeTo(file("fat.jar"));

        new Layers(ArtifactKind.FAT_JAR, file("fat.jar"), EPOCH)
                .classes(file("classes"))
                .writeTo(out());

        assertThat(ToolProcess.java(merged(), "-jar", "app.jar")).isEqualTo(new ToolProcess(0, "app.Own app.Theirs "));
        assertThat(app()).containsKey("META-INF/maven/com.acme/fat/pom.properties");
        assertThat(Zips.read(out().resolve("dependencies/app/lib/dependencies.jar")))
                .containsKeys("app/Theirs.class", "META-INF/maven/org.lib/lib/pom.properties")
                .doesNotContainKeys("app/Own.class", "META-INF/services/java.lang.Runnable")
                .hasEntrySatisfying(
                        "META-INF/MANIFEST.MF", text -> assertThat(text).contains("Multi-Release: true"));
    }

    @Test
    void aFatJarWithoutTheProjectsClassesStaysWhole() throws IOException {
        new Zips()
                .manifest("Main-Class: app.Main")
                .with("app/Main.class", "main")
                .writeTo(file("fat.jar"));

        split(ArtifactKind.FAT_JAR, "fat.jar");

        assertThat(files()).containsExactly("application/app/app.jar");
        assertThat(app()).containsEntry("app/Main.class", "main");
    }

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

    private static Zips bootJar() {
        return new Zips()
                .manifest(
                        "Main-Class: org.springframework.boot.loader.launch.JarLauncher",
                        "Start-Class: app.Main",
                        "Implementation-Version: 1.4.0",
                        "Spring-Boot-Version: 3.5.7",
                        "Spring-Boot-Classes: BOOT-INF/classes/",
                        "Spring-Boot-Lib: BOOT-INF/lib/",
                        "Spring-Boot-Classpath-Index: BOOT-INF/classpath.idx",
                        "Spring-Boot-Layers-Index: BOOT-INF/layers.idx")
                .with("BOOT-INF/", "")
                .with("BOOT-INF/classes/app/Main.class", "main");
    }

    private void split(ArtifactKind kind, String name) throws IOException {
        new Layers(kind, file(name), EPOCH).writeTo(out());
    }

    private String manifest() throws IOException {
        return app().getOrDefault("META-INF/MANIFEST.MF", "");
    }

    private Map<String, String> app() throws IOException {
        return Zips.read(out().resolve("application/app/app.jar"));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Returns the application as it lies in the image: all layers over each other. */
    private Path merged() throws IOException {
        Path merged = folder.resolve("merged");
        for (String name : files()) {
            Path path = Path.of(name);
            Path target = merged.resolve(path.subpath(2, path.getNameCount()));
            Files.createDirectories(target.getParent());
            Files.copy(out().resolve(name), target);
        }
        return merged;
    }
}
