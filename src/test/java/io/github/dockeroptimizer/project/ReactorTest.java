package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {
    private static final String WITH_LIBRARY = "<dependencies><dependency><groupId>com.acme</groupId>"
            + "<artifactId>library</artifactId><version>1.0</version></dependency></dependencies>";

    @TempDir
    private Path folder;

    private Poms poms;
    private MavenProject root;
    private MavenProject library;
    private MavenProject app;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder)
                .pom("", "<packaging>pom</packaging><modules><module>library</module><module>app</module></modules>")
                .child("library", "", "../pom.xml", "")
                .child("app", "", "../pom.xml", WITH_LIBRARY)
                .file("library/src/main/java/com/acme/Web.java", "class Web { HttpServer server; }")
                .file("app/src/main/java/com/acme/Main.java", "class Main { static void main(String[] a) {} }");
        root = poms.project();
        library = poms.project("library");
        app = poms.project("app");
    }

    @Test
    void whatMavenHasReadIsTakenWhereItStartedAtTheRoot() {
        List<MavenProject> known = List.of(root, library, app);

        assertThat(Reactor.of(app, known, ReactorTest::noBuilder, new DefaultProjectBuildingRequest()))
                .isSameAs(known);
    }

    @Test
    void theOthersAreReadWhereMavenStartedInTheModuleAndTheModuleStaysTheSame() {
        List<MavenProject> reactor = Reactor.of(
                app, List.of(app), builder(root, library, poms.project("app")), new DefaultProjectBuildingRequest());

        assertThat(reactor).containsExactly(root, library, app);
        assertThat(reactor.get(2)).isSameAs(app);
    }

    @Test
    void whatCannotBeReadIsLeftOutSinceOnlyEvidenceIsLost() {
        ProjectBuilder half = builder(e -> {
            throw new ProjectBuildingException(List.of(new Read(root), new Read(null)));
        });

        assertThat(Reactor.of(app, List.of(app), () -> half, new DefaultProjectBuildingRequest()))
                .containsExactly(root, app);
    }

    @Test
    void aProjectThatNobodyListsIsAReactorOfItsOwn() {
        poms.pom("alone", "");
        MavenProject alone = poms.project("alone");

        assertThat(Reactor.of(alone, List.of(), ReactorTest::noBuilder, new DefaultProjectBuildingRequest()))
                .containsExactly(alone);
    }

    @Test
    void aBrokenPomAboveThatHasNothingToDoWithTheProjectDoesNoHarm() {
        poms.pom("alone/app", "").file("alone/pom.xml", "<project>");
        MavenProject alone = poms.project("alone/app");

        assertThat(Reactor.of(alone, List.of(alone), ReactorTest::noBuilder, new DefaultProjectBuildingRequest()))
                .containsExactly(alone);
    }

    @Test
    void aServerInTheSourcesOfALibraryOfTheReactorIsEvidence() {
        ProjectModel model = ProjectAnalyzer.analyze(
                app,
                List.of(root, library, app),
                new ProjectAnalyzer.Declared("com.acme.Main", null, null, List.of(), ProjectAnalyzer.Other.NOTHING));

        assertThat(Objects.requireNonNull(model.web()).port()).isEqualTo(8080);
        assertThat(model.facts())
                .extracting(Fact::evidence)
                .contains("default; serves one: HttpServer in ../library/src/main/java/com/acme/Web.java");
    }

    @Test
    void aModuleThatAnotherPluginHasGivenAFlattenedPomIsStillFoundInItsReactor() {
        app.setPomFile(folder.resolve("app/.flattened-pom.xml").toFile());

        assertThat(ReactorLayout.startPom(app)).isEqualTo(folder.resolve("pom.xml"));
    }

    private static ProjectBuilder noBuilder() {
        throw new AssertionError("nothing is to be read");
    }

    private Supplier<ProjectBuilder> builder(MavenProject... read) {
        ProjectBuilder all = builder(files -> {
            assertThat(files).containsExactly(folder.resolve("pom.xml").toFile());
            return List.of(read).stream().map(Read::new).toList();
        });
        return () -> all;
    }

    private interface Reading {
        List<? extends ProjectBuildingResult> read(List<File> poms) throws ProjectBuildingException;
    }

    @SuppressWarnings("unchecked")
    private static ProjectBuilder builder(Reading reading) {
        return (ProjectBuilder) Proxy.newProxyInstance(
                ReactorTest.class.getClassLoader(),
                new Class<?>[] {ProjectBuilder.class},
                (proxy, method, arguments) -> reading.read((List<File>) arguments[0]));
    }

    private record Read(@Nullable MavenProject project) implements ProjectBuildingResult {
        @Override
        public String getProjectId() {
            return "";
        }

        @Override
        public @Nullable File getPomFile() {
            return null;
        }

        @Override
        public @Nullable MavenProject getProject() {
            return project;
        }

        @Override
        public List<ModelProblem> getProblems() {
            return List.of();
        }

        @Override
        public @Nullable DependencyResolutionResult getDependencyResolutionResult() {
            return null;
        }
    }
}
