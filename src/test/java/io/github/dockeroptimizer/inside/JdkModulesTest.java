package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tool as a build stage does, on classes that were compiled for it. */
class JdkModulesTest {
    @TempDir
    private Path folder;

    @Test
    void aLibraryThatNoClassRefersToNeedsItsModulesAllTheSame() throws IOException, InterruptedException {
        new Zips()
                .with(
                        "a/Driver.class",
                        compiled(
                                "a/Driver",
                                "package a; class Driver { java.sql.Connection[][] c; Object o = new java.sql.Date[1]; }"))
                .with("module-info.class", "no class file")
                .writeTo(folder.resolve("image/app/lib/driver.jar"));
        Files.createDirectories(folder.resolve("image/app/classes/b"));
        Files.write(
                folder.resolve("image/app/classes/b/B.class"),
                compiled("b/B", "package b; class B { javax.naming.Context c() { return null; } Object o = c(); }"));
        Files.writeString(folder.resolve("image/app/classes/Broken.class"), "short");

        ToolProcess scan = run("scan", "image", "modules/libraries");

        assertThat(scan).isEqualTo(new ToolProcess(0, ""));
        assertThat(folder.resolve("modules/libraries")).hasContent("java.base\njava.naming\njava.sql");
    }

    @Test
    void whatOnlyToolsOfDevelopersNeedIsLeftOut() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("image"));
        Files.write(
                folder.resolve("image/C.class"),
                compiled("C", "class C { Object o = com.sun.source.util.TreePath.class; }"));

        run("scan", "image", "libraries");

        assertThat(folder.resolve("libraries")).hasContent("java.base");
    }

    @Test
    void theListIsWhatJdepsAndScansFoundWithWhatReflectionNeedsAndTheUserNames()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("jdeps"), "java.base,java.xml\n");
        scanned("java.base\njava.sql\n");

        ToolProcess select = run("select", "jdeps", "scanned", "jdk.charsets", "out");

        assertThat(select).isEqualTo(new ToolProcess(0, ""));
        assertThat(folder.resolve("out/modules"))
                .hasContent(
                        "java.base,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.management.agent,jdk.naming.dns,"
                                + "jdk.unsupported,jdk.zipfs");
        assertThat(folder.resolve("out/modules.txt"))
                .content()
                .startsWith("modules: java.base,")
                .doesNotContain("fallback");
    }

    @Test
    void whereJdepsFailsAllOfJavaIsTakenAndTheReasonNoted() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("jdeps"), "Error: a.jar is\na multi-release jar\n");
        scanned("");

        run("select", "jdeps", "scanned", "", "out");

        assertThat(folder.resolve("out/modules")).content().startsWith("java.se,jdk.crypto.ec,");
        assertThat(folder.resolve("out/modules.txt"))
                .content()
                .contains("\nfallback: Error: a.jar is a multi-release jar\n");
    }

    @Test
    void anEmptyAnswerOfJdepsIsNone() throws IOException, InterruptedException {
        scanned("");

        run("select", "jdeps", "scanned", "", "out");

        assertThat(folder.resolve("out/modules.txt")).content().contains("\nfallback: it found nothing\n");
    }

    @Test
    void aModuleThatTheJdkDoesNotHaveIsRefusedAndTheParameterNamed() throws IOException, InterruptedException {
        scanned("");

        ToolProcess select = run("select", "jdeps", "scanned", "java.sqll", "out");

        assertThat(select.code()).isEqualTo(1);
        assertThat(select.output())
                .startsWith("docker-optimizer failed: Module java.sqll is not in the JDK ")
                .contains("`<jdkModules>` names it.\nName one of those");
    }

    private byte[] compiled(String name, String source) throws IOException {
        return Zips.compiledSource(folder, name, source);
    }

    private void scanned(String modules) throws IOException {
        Files.createDirectories(folder.resolve("scanned"));
        Files.writeString(folder.resolve("scanned/libraries"), modules);
    }

    private ToolProcess run(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "io.github.dockeroptimizer.inside.JdkModules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return ToolProcess.tool(folder, all);
    }
}
