package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.Artifact.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the shapes of projects are told apart, other than Spring Boot jars and plain jars. */
class ShapesTest {
    private static final String APACHE = "org.apache.maven.plugins";

    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder)
                .file("src/main/java/com/acme/App.java", "class App { static void main(String[] a) {} }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.quarkus", "io.quarkus.platform"})
    void packagingQuarkusWithItsPluginIsAFolder(String group) {
        poms.pom("", "<packaging>quarkus</packaging>" + build(plugin(group, "quarkus-maven-plugin", "3.33.2", "", "")));

        assertThat(java().framework())
                .isEqualTo(new Framework.Quarkus("3.33.2", group + ":quarkus-maven-plugin:3.33.2"));
        assertThat(java().artifact()).isEqualTo(new Artifact(Kind.DIRECTORY, "target/quarkus-app", "target/classes"));
    }

    @Test
    void theBuildOfQuarkusInAnotherPackagingIsTheSame() {
        poms.pom("", dependency("io.quarkus", "quarkus-rest", "3.33.1") + build(quarkus()));

        assertThat(java().framework())
                .isEqualTo(new Framework.Quarkus("3.33.1", "io.quarkus:quarkus-maven-plugin:3.33.2"));
        assertThat(java().artifact().kind()).isEqualTo(Kind.DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.package.jar.type, uber-jar, FAT_JAR",
        "quarkus.package.type, uber-jar, FAT_JAR",
        "quarkus.package.jar.type, fast-jar, DIRECTORY",
        "quarkus.package.jar.type, mutable-jar, DIRECTORY"
    })
    void quarkusPackagesAsItsPropertySaysInThePomOrAmongTheSettings(String name, String type, Kind kind) {
        poms.pom("", "<properties><" + name + ">" + type + "</" + name + "></properties>" + build(quarkus()));
        assertThat(java().artifact().kind()).isEqualTo(kind);

        poms.pom("", build(quarkus()));
        poms.file("src/main/resources/application.properties", name + "=" + type);
        assertThat(java().artifact().kind()).isEqualTo(kind);
        assertThat(java().artifact().path())
                .isEqualTo(kind == Kind.FAT_JAR ? "target/shop-1.0-runner.jar" : "target/quarkus-app");
    }

    @Test
    void aQuarkusPackageThatIsNoJavaApplicationIsRefused() {
        poms.pom("", build(quarkus()));
        poms.file("src/main/resources/application.properties", "quarkus.package.jar.type=legacy-jar");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(this::analyze)
                .withMessage("Quarkus packages shop as `legacy-jar`, expected `fast-jar` or `uber-jar`. Set"
                        + " `quarkus.package.jar.type` to `fast-jar`, Quarkus' default, or `<skip>` this plugin.");
    }

    @ParameterizedTest
    @CsvSource({
        "io.micronaut, micronaut-http-server-netty, 4.9.0, micronaut, Micronaut 4.9.0",
        "io.dropwizard, dropwizard-core, 4.0.14, dropwizard, Dropwizard 4.0.14"
    })
    void aLibraryOfAFrameworkTellsIt(String group, String artifact, String version, String id, String shown) {
        poms.pom("", dependency(group, artifact, version));

        assertThat(java().framework().id()).isEqualTo(id);
        assertThat(java().framework().displayName()).isEqualTo(shown);
        assertThat(java().artifact().kind()).isEqualTo(Kind.PLAIN_JAR);
    }

    @Test
    void aFrameworkInAShadedJarIsAFatJar() {
        poms.pom("", dependency("io.dropwizard", "dropwizard-core", "4.0.14") + build(shade("")));
        poms.file("config.yml", "");

        assertThat(java().artifact().kind()).isEqualTo(Kind.FAT_JAR);
        assertThat(analyze().arguments()).containsExactly("server", "config.yml");
        assertThat(analyze().files()).containsExactly("config.yml");
    }

    @ParameterizedTest
    @CsvSource({
        "'', target/shop-1.0.jar",
        "<shadedArtifactAttached>true</shadedArtifactAttached>, target/shop-1.0-shaded.jar",
        "<shadedArtifactAttached>true</shadedArtifactAttached><shadedClassifierName>all</shadedClassifierName>,"
                + " target/shop-1.0-all.jar",
        "<finalName>shop</finalName>, target/shop.jar",
        "<outputFile>target/out/shop.jar</outputFile>, target/out/shop.jar"
    })
    void aShadedJarLiesWhereItsPluginPutsIt(String configuration, String path) {
        poms.pom("", build(shade(configuration)));

        assertThat(java().framework()).isEqualTo(new Framework.PlainJava("shaded jar"));
        assertThat(java().artifact()).isEqualTo(new Artifact(Kind.FAT_JAR, path, "target/classes"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', target/shop-1.0-jar-with-dependencies.jar",
        "<appendAssemblyId>false</appendAssemblyId>, target/shop-1.0.jar",
        "<finalName>shop</finalName>, target/shop-jar-with-dependencies.jar"
    })
    void anAssembledJarLiesWhereItsPluginPutsIt(String configuration, String path) {
        String references = "<descriptorRefs><descriptorRef>jar-with-dependencies</descriptorRef></descriptorRefs>";
        poms.pom("", build(plugin(APACHE, "maven-assembly-plugin", "3.7.1", "single", references + configuration)));

        assertThat(java().framework()).isEqualTo(new Framework.PlainJava("assembled jar"));
        assertThat(java().artifact()).isEqualTo(new Artifact(Kind.FAT_JAR, path, "target/classes"));
    }

    @Test
    void anAssemblyOfAnotherKindIsNoApplication() {
        String references = "<descriptorRefs><descriptorRef>src</descriptorRef></descriptorRefs>";
        poms.pom("", build(plugin(APACHE, "maven-assembly-plugin", "3.7.1", "single", references)));

        assertThat(java().artifact().kind()).isEqualTo(Kind.PLAIN_JAR);
    }

    @ParameterizedTest
    @CsvSource({
        "javax.servlet, javax.servlet-api, 4.0.1, JAVAX",
        "javax, javaee-web-api, 8.0, JAVAX",
        "jakarta.servlet, jakarta.servlet-api, 5.0.0, JAKARTA",
        "jakarta.servlet, jakarta.servlet-api, 6.0.0, JAKARTA",
        "jakarta.servlet, jakarta.servlet-api, 6.1.0, JAKARTA_61",
        "jakarta.platform, jakarta.jakartaee-web-api, 10.0.0, JAKARTA",
        "jakarta.platform, jakarta.jakartaee-api, 11.0.0, JAKARTA_61",
        "org.slf4j, slf4j-api, 2.0.17, JAKARTA"
    })
    void theServletApiTellsTheGenerationOfAWar(
            String group, String artifact, String version, Framework.Servlet.Generation generation) {
        poms.pom("", "<packaging>war</packaging>" + dependency(group, artifact, version));

        assertThat(java().framework()).isEqualTo(new Framework.Servlet(generation));
        assertThat(java().artifact()).isEqualTo(new Artifact(Kind.WAR, "target/shop-1.0.war", "target/classes"));
        assertThat(java().mainClass()).isNull();
    }

    @Test
    void aWarThatSpringBootRepackagesStartsByItself() {
        poms.bootPom("<packaging>war</packaging>", "spring-boot-starter-web");

        assertThat(java().artifact())
                .isEqualTo(new Artifact(Kind.EXECUTABLE_WAR, "target/orders-1.4.0.war", "target/classes"));
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.git-commit-id, git-commit-id-maven-plugin, -Dmaven.gitcommitid.skip=true",
        "pl.project13.maven, git-commit-id-plugin, -Dmaven.gitcommitid.skip=true",
        "org.codehaus.mojo, buildnumber-maven-plugin, -Dmaven.buildNumber.skip=true"
    })
    void aPluginThatAsksGitIsLeftOutInsideUnlessGitIsLetIn(String group, String artifact, String argument) {
        poms.pom("", build(plugin(group, artifact, "1", "", "")));

        assertThat(java().mavenArguments()).containsExactly(argument);

        poms.file(".dockerignore", "docs\n!.git\n");
        assertThat(java().mavenArguments()).isEmpty();
    }

    private JavaApplication java() {
        return (JavaApplication) analyze().application();
    }

    private ProjectModel analyze() {
        return ProjectAnalyzer.analyze(poms.project(), List.of(poms.project()), ProjectAnalyzer.Declared.NOTHING);
    }

    private static String quarkus() {
        return plugin("io.quarkus", "quarkus-maven-plugin", "3.33.2", "build", "");
    }

    private static String shade(String configuration) {
        return plugin(APACHE, "maven-shade-plugin", "3.6.1", "shade", configuration);
    }

    private static String build(String plugin) {
        return "<build><plugins>" + plugin + "</plugins></build>";
    }

    private static String plugin(String group, String artifact, String version, String goal, String configuration) {
        return "<plugin><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version><configuration>" + configuration + "</configuration>"
                + (goal.isEmpty()
                        ? ""
                        : "<executions><execution><goals><goal>" + goal + "</goal></goals></execution></executions>")
                + "</plugin>";
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependencies><dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version></dependency></dependencies>";
    }
}
