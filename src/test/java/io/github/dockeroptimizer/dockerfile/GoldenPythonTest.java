package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.project.PythonApplication.Dependencies;
import io.github.dockeroptimizer.project.PythonApplication.Entry;
import io.github.dockeroptimizer.project.PythonApplication.Kind;
import io.github.dockeroptimizer.project.PythonApplication.Start;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Golden;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPythonTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");
    private static final Dependencies PROJECT =
            new Dependencies(Kind.PROJECT, List.of("pyproject.toml"), List.of("pyproject.toml"), List.of(), false);
    private static final Dependencies REQUIREMENTS = new Dependencies(
            Kind.REQUIREMENTS,
            List.of("requirements.txt"),
            List.of("requirements.txt", "deploy/constraints.txt"),
            List.of(),
            true);
    private static final Dependencies LOCKED = new Dependencies(
            Kind.UV, List.of("uv.lock"), List.of("uv.lock", "pyproject.toml"), List.of("fast", "s3"), true);

    static Stream<Arguments> plans() {
        PythonApplication packaged = application("3.13", PROJECT, true, Start.GUNICORN, "quotes.web:app");
        PythonApplication flat = application("3.13", REQUIREMENTS, false, Start.UVICORN, "app:api");
        return Stream.of(
                Arguments.of("default", plan(packaged, PlanChoices.choose(), BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "slim",
                        plan(
                                application("3.9", LOCKED, true, Start.SCRIPT, "quotes"),
                                PlanChoices.choose().variant(Variant.SLIM),
                                BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "older",
                        plan(
                                application("3.11", REQUIREMENTS, false, Start.UVICORN, "app:api"),
                                PlanChoices.choose(),
                                BuilderFeatures.BUILDKIT)),
                Arguments.of("flat", plan(flat, PlanChoices.choose(), BuilderFeatures.BUILDKIT)),
                Arguments.of("portable", plan(packaged, PlanChoices.choose(), BuilderFeatures.PORTABLE)),
                Arguments.of(
                        "single",
                        plan(packaged, PlanChoices.choose().variant(Variant.SINGLE), BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "single-locked",
                        plan(
                                application("3.13", LOCKED, true, Start.SCRIPT, "quotes"),
                                PlanChoices.choose().variant(Variant.SINGLE),
                                BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "network",
                        plan(
                                packaged,
                                PlanChoices.choose()
                                        .packages("python=http://pypi.acme.com:8081/simple")
                                        .mirrors("docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr")
                                        .trusting(true, "ca-1.pem"),
                                BuilderFeatures.BUILDKIT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void theDockerfileIsThatOfTheGoldenFile(String name, ImagePlan plan) throws IOException {
        String text = DockerfileRenderer.render(plan, PLACE, null).text();

        Golden.assertSame("dockerfiles/python/" + name + ".Dockerfile", text);
        assertThat(text).doesNotContain("{{").doesNotContain("\r").endsWith("\n");
        assertThat(text).doesNotContain("\n\n\n").doesNotContain(" \n");
    }

    private static PythonApplication application(
            String version, Dependencies dependencies, boolean packaged, Start start, String entry) {
        return new PythonApplication(
                new FolderLayout("/home/me/quotes", ""),
                version,
                "flask",
                "Flask",
                dependencies,
                packaged,
                packaged ? List.of() : List.of("app.py", "templates"),
                new Entry(start, entry));
    }

    private static ImagePlan plan(PythonApplication application, PlanChoices choices, BuilderFeatures features) {
        ProjectModel project = new ProjectModel(
                "com.acme",
                "quotes",
                "1.4.0-SNAPSHOT",
                new ProjectModel.Description("Quotes", null, null, null, null, null, 1_700_000_000),
                application,
                List.of(),
                List.of(),
                new ProjectModel.Web(8000, 8000, "/health"),
                0,
                List.of());
        return ImagePlanner.plan(project, choices.settings(), features);
    }
}
