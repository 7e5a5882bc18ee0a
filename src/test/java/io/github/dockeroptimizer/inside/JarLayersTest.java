package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class JarLayersTest extends LayersFixture {
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
    void aFatJarThatNamesNoMainClassNeedsToBeTold() throws IOException {
        new Zips().manifest().with("app/Main.class", "main").writeTo(file("fat.jar"));

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> split(ArtifactKind.FAT_JAR, "fat.jar"))
                .withMessageContaining("fat.jar has no Main-Class in its manifest")
                .withMessageContaining("-Ddocker-optimizer.mainClass");
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
}
