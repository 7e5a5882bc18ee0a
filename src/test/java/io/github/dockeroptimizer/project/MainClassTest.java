package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainClassTest {
    private static final String JAR_PLUGIN =
            """
            <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive><manifest>
            <mainClass>com.acme.FromJarPlugin</mainClass></manifest></archive></configuration></plugin></plugins></build>
            """;

    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
    }

    @Test
    void theDeclaredOneWinsOverAllOthers() {
        poms.pom("", "<properties><start-class>com.acme.Start</start-class></properties>" + JAR_PLUGIN);

        assertThat(mainClass("com.acme.Declared")).isEqualTo("com.acme.Declared");
    }

    @Test
    void thePropertyStartClassWinsOverTheJarPlugin() {
        poms.pom("", "<properties><start-class>com.acme.Start</start-class></properties>" + JAR_PLUGIN);

        assertThat(mainClass(null)).isEqualTo("com.acme.Start");
    }

    @Test
    void theJarPluginWinsOverThePropertyOfTheExecPlugin() {
        poms.pom("", "<properties><exec.mainClass>com.acme.Exec</exec.mainClass></properties>" + JAR_PLUGIN);

        assertThat(mainClass(null)).isEqualTo("com.acme.FromJarPlugin");
    }

    @Test
    void thePropertyOfTheExecPluginWinsOverTheSources() {
        poms.pom("", "<properties><exec.mainClass>com.acme.Exec</exec.mainClass></properties>");
        main("com/acme/Clock", "public static void main(String[] args)");

        assertThat(mainClass(null)).isEqualTo("com.acme.Exec");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "public static void main(String[] args)",
                "public static void main(String... args)",
                "public static void main(final String[] args)",
                "static public void main(String args[])",
                "public static final void main(\n      String[] args)",
            })
    void theOnlyClassInTheSourcesWithAMainMethodIsTaken(String method) {
        poms.pom("", "");
        main("com/acme/Clock", method);
        poms.file("src/main/java/com/acme/Helper.java", "package com.acme;\nclass Helper { void main() {} }\n");

        assertThat(mainClass(null)).isEqualTo("com.acme.Clock");
        assertThat(analyze(null).facts())
                .contains(new Fact("main class", "com.acme.Clock", "src/main/java/com/acme/Clock.java"));
    }

    @Test
    void aMainMethodInACommentIsNone() {
        poms.pom("", "");
        main("com/acme/Clock", "public static void main(String[] args)");
        poms.file(
                "src/main/java/com/acme/Old.java",
                "package com.acme;\n// public static void main(String[] args)\n"
                        + "/* public static void main(String[] args) */ class Old {}\n");

        assertThat(mainClass(null)).isEqualTo("com.acme.Clock");
    }

    @Test
    void aClassWithoutAPackageHasItsSimpleName() {
        poms.pom("", "").file("src/main/java/App.java", "class App { public static void main(String[] a) {} }\n");

        assertThat(mainClass(null)).isEqualTo("App");
    }

    @Test
    void fromJava25OnAMainMethodNeedsNeitherClassNorArguments() {
        poms.pom("", "<properties><maven.compiler.release>25</maven.compiler.release></properties>");
        poms.file("src/main/java/Clock.java", "void main() throws Exception {\n}\n");
        poms.file("src/main/java/Helper.java", "class Helper { private void main() {} void other() { x.main(); } }\n");

        assertThat(mainClass(null)).isEqualTo("Clock");
    }

    @Test
    void withoutAnyTheMessageNamesTheParameter() {
        poms.pom("", "");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> mainClass(null))
                .withMessageContaining("No main class found for shop")
                .withMessageContaining("-Ddocker-optimizer.mainClass=com.acme.Main")
                .withMessageContaining("`<skip>true</skip>` if the module is a library");
    }

    @Test
    void withSeveralTheMessageListsThem() {
        poms.pom("", "");
        main("com/acme/Server", "public static void main(String[] args)");
        main("com/acme/Client", "public static void main(String[] args)");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> mainClass(null))
                .withMessageContaining("2 main classes found for shop, expected one: com.acme.Client, com.acme.Server.")
                .withMessageContaining("-Ddocker-optimizer.mainClass=com.acme.Client");
    }

    @Test
    void springBootsOwnPluginSaysItFirst() {
        poms.bootPom(
                "<properties><spring-boot.run.main-class>com.acme.Run</spring-boot.run.main-class>"
                        + "<start-class>com.acme.Start</start-class></properties>",
                "spring-boot-starter-web");

        assertThat(shown()).isEqualTo("com.acme.Run");
        assertThat(mainClass(null)).isNull();
    }

    @Test
    void amongSeveralClassesTheSpringBootApplicationIsTaken() {
        poms.bootPom("", "spring-boot-starter-web");
        main("com/acme/Tool", "public static void main(String[] args)");
        poms.file(
                "src/main/java/com/acme/Orders.java",
                "package com.acme;\n@SpringBootApplication class Orders {"
                        + " public static void main(String[] args) {} }\n");

        assertThat(shown()).isEqualTo("com.acme.Orders");
    }

    @Test
    void springBootsPluginIsToldTheDeclaredOne() {
        poms.bootPom("", "spring-boot-starter-web");

        assertThat(mainClass("com.acme.Declared")).isEqualTo("com.acme.Declared");
        assertThat(java(analyze("com.acme.Declared")).mavenArguments())
                .containsExactly("-Dstart-class=com.acme.Declared");
    }

    @Test
    void springBootsPluginFindsByItselfWhatTheSourcesDoNotShow() {
        poms.bootPom("", "spring-boot-starter-web");
        poms.file("src/main/scala/com/acme/Orders.scala", "object Orders extends App\n");

        assertThat(mainClass(null)).isNull();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kotlin/com/acme/orders.kt | package com.acme; fun main() {} | com.acme.OrdersKt",
                "kotlin/com/acme/order-list.kt | package com.acme; public fun main() {} | com.acme.Order_listKt",
                // Java starts no main method that returns something, as one without a type does.
                "groovy/Orders.groovy | class Orders { static main(args) {} } | found by spring-boot-maven-plugin",
                "kotlin/Orders.kt | @file:JvmName(\"Start\") fun x() {} | found by spring-boot-maven-plugin",
                "kotlin/com/acme/Orders.kt | package com.acme; object Orders { @JvmStatic fun main(a: Array<String>) {} }"
                        + " | com.acme.Orders",
                "groovy/com/acme/Orders.groovy | package com.acme; class Orders { static void main(args) {} }"
                        + " | com.acme.Orders",
            })
    void otherLanguagesHaveMainMethodsOfTheirOwn(String file, String source, String mainClass) {
        poms.bootPom("", "spring-boot-starter-web");
        poms.file("src/main/" + file, source.replace("; ", "\n") + "\n");

        assertThat(shown()).isEqualTo(mainClass);
    }

    private void main(String path, String method) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String inPackage = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        poms.file(
                "src/main/java/" + path + ".java",
                "package " + inPackage + ";\n\npublic class " + name + " {\n  " + method + " {}\n}\n");
    }

    /** Returns what the analysis says, also where the artifact will name it. */
    private String shown() {
        return analyze(null).facts().stream()
                .filter(fact -> fact.subject().equals("main class"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private @Nullable String mainClass(@Nullable String declared) {
        return java(analyze(declared)).mainClass();
    }

    private ProjectModel analyze(@Nullable String declared) {
        var project = poms.project();
        return ProjectAnalyzer.analyze(
                project,
                List.of(project),
                new ProjectAnalyzer.Declared(declared, null, null, List.of(), ProjectAnalyzer.Other.NOTHING));
    }

    private static JavaApplication java(ProjectModel model) {
        return (JavaApplication) model.application();
    }
}
