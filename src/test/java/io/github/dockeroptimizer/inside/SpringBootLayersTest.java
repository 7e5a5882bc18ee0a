package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpringBootLayersTest extends LayersFixture {
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
}
