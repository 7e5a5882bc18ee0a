package io.github.dockeroptimizer.dockerfile;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuildStage;
import io.github.dockeroptimizer.plan.GoBuild;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.plan.NodeBuild;
import io.github.dockeroptimizer.plan.PythonBuild;
import io.github.dockeroptimizer.plan.RustBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a plan through its template. A variable or section that the template misspells is an error. */
public final class DockerfileRenderer {
    /** The name by which a build stage asks for Maven's settings. */
    public static final String SETTINGS_SECRET = "maven-settings";

    private static final String FOLDER = "/META-INF/docker-optimizer/templates/";

    /** Partials that stacks have in common. */
    private static final String SHARED = "shared/";

    private DockerfileRenderer() {}

    /**
     * Returns the Dockerfile for a plan.
     *
     * @param place where it and its supporting files will lie, and who wrote it
     * @param ownIgnore the project's own {@code .dockerignore}, or {@code null} where it has none
     */
    public static Dockerfile render(ImagePlan plan, Place place, @Nullable String ownIgnore) {
        int slash = plan.template().lastIndexOf('/');
        String folder = plan.template().substring(0, slash + 1);
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .withLoader(name -> open(folder, name + ".mustache"));
        String file = plan.template().substring(slash + 1) + ".Dockerfile.mustache";
        try (Reader template = open(folder, file)) {
            StringWriter text = new StringWriter();
            // What the view of the stack does not have, that of all has.
            compiler.compile(template).execute(stackView(plan, place), DockerfileView.of(plan, place), text);
            return new Dockerfile(text.toString(), dockerignore(plan, place, ownIgnore));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MustacheException e) {
            throw new IllegalStateException("template " + folder + file + ": " + e.getMessage(), e);
        }
    }

    private static Object stackView(ImagePlan plan, Place place) {
        BuildStage build = plan.build();
        String support = DockerfileText.copyPath(place.supportFolder());
        return switch (build.stack()) {
            case JAVA -> JavaTemplateView.of(plan, (JavaBuild) build, support);
            case PYTHON -> PythonTemplateView.of(plan, (PythonBuild) build, support);
            case RUST -> RustTemplateView.of(plan, (RustBuild) build, support);
            case NODE -> NodeTemplateView.of(plan, (NodeBuild) build, support);
            case GO -> GoTemplateView.of(plan, (GoBuild) build);
        };
    }

    private static String dockerignore(ImagePlan plan, Place place, @Nullable String own) {
        return plan.buildFrom() == BuildFrom.ARTIFACT
                ? Dockerignore.only(place.supportFolder())
                : Dockerignore.text(own, plan.build().leftOut(), place.supportFolder());
    }

    /**
     * Where a Dockerfile and its supporting files lie.
     *
     * @param dockerfile its path, relative to the context
     * @param supportFolder the folder of the supporting files, relative to the context
     * @param pluginVersion the version of this plugin
     */
    public record Place(String dockerfile, String supportFolder, String pluginVersion) {}

    /** Returns a template or partial of a stack, or the one of all stacks where that has none of its own. */
    private static Reader open(String folder, String name) {
        for (String place : List.of(folder, SHARED)) {
            InputStream stream = DockerfileRenderer.class.getResourceAsStream(FOLDER + place + name);
            if (stream != null) {
                return new InputStreamReader(stream, StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("no template " + name + " in " + folder + " or " + SHARED);
    }
}
