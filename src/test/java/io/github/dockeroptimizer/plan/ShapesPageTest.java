package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tables of shapes and of base images on the site against what the planner decides. */
class ShapesPageTest {
    private static final Path SITE = Path.of("site/markdown");

    private String page;

    @BeforeEach
    void setUp() throws IOException {
        page = Files.readString(SITE.resolve("shapes.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "Spring Boot jar, SPRING_BOOT_JAR, false",
        "executable WAR, EXECUTABLE_WAR, false",
        "Quarkus fast-jar, DIRECTORY, true",
        "Quarkus uber-jar, FAT_JAR, true",
        "WAR, WAR, false",
        "shaded jar, FAT_JAR, false",
        "plain jar, PLAIN_JAR, false"
    })
    void everyFormStandsThereWithItsStartAndItsVariants(String form, Artifact.Kind kind, boolean quarkus) {
        Projects any = Projects.springBoot().artifact(kind, "target/x");
        ProjectModel model = (quarkus ? any.framework(new Framework.Quarkus("3.33.2", null)) : any)
                .mainClass(kind == Artifact.Kind.PLAIN_JAR ? "com.acme.Main" : null)
                .model();
        List<String> start = Start.of(Projects.java(model), false);
        // Tomcat's own options are of no interest here.
        String shown =
                String.join(" ", kind == Artifact.Kind.WAR ? start.subList(start.size() - 2, start.size()) : start);
        boolean archived = VariantFit.obstacle(model, BuildFrom.SOURCES, Variant.AOT) == null;

        assertThat(row(form)).contains("| `" + shown + "`").endsWith(archived ? "| all |" : "| all but `aot` |");
    }

    @Test
    void everyFormOfArtifactIsAmongThem() {
        assertThat(Artifact.Kind.values()).hasSize(6);
    }

    @Test
    void everyFrameworkHasItsRow() {
        assertThat(Arrays.stream(Framework.class.getPermittedSubclasses())
                        .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                        .map(name -> name.equals("Servlet") ? "servlets" : name)
                        .map(name -> name.equals("Plain Java") ? "anything else" : name))
                .allSatisfy(name -> assertThat(row(name)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'`javax`', JAVAX", "'Jakarta, Servlet 5.0', JAKARTA", "'Jakarta, Servlet 6.1', JAKARTA_61"})
    void everyGenerationOfServletsHasItsTomcat(String api, Framework.Servlet.Generation generation) {
        assertThat(page.lines().filter(line -> line.startsWith("| " + api)))
                .singleElement()
                .asString()
                .endsWith("| " + Tomcat.version(new Framework.Servlet(generation)) + " |");
    }

    @Test
    void everyProjectNamedThereExists() {
        assertThat(Pattern.compile("`(build-[\\w.-]+)`").matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(name ->
                        assertThat(Path.of("src/it", name, "verify.groovy")).exists());
    }

    @Test
    void theMenuLeadsToIt() throws IOException {
        assertThat(Files.readString(Path.of("site/site.xml"))).contains("href=\"shapes.html\"");
    }

    @ParameterizedTest
    @CsvSource({"8, up to 17", "17, up to 17", "18, 18 to 21", "21, 18 to 21", "22, 22 to 25", "25, 22 to 25"})
    void everyJavaReleaseHasTheImagesThatThePageOfBaseImagesSays(int release, String range) throws IOException {
        String table = Files.readString(SITE.resolve("base-images.md"));

        assertThat(table)
                .contains("\n| " + range + " | `" + new BaseImages(release, null, Variant.SINGLE).runtime() + "` | `"
                        + new BaseImages(release, null, Variant.DISTROLESS).runtime() + "` | `"
                        + new BaseImages(release, null, Variant.SLIM).runtime() + "` |\n")
                .contains("`" + new BaseImages(release, null, Variant.JLINK).runtime() + "`");
    }

    private String row(String form) {
        return Pattern.compile("(?m)^\\| " + Pattern.quote(form) + " \\|.*$")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }
}
