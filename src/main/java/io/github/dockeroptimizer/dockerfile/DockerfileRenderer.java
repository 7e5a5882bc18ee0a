package io.github.dockeroptimizer.dockerfile;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a plan through its template. A variable or section that the template misspells is an error. */
public final class DockerfileRenderer {
    private static final String FOLDER = "/META-INF/docker-optimizer/templates/";

    private DockerfileRenderer() {}

    /**
     * Returns the Dockerfile for a plan.
     *
     * @param place where it and its supporting files will lie, and who wrote it
     * @param ownIgnore the project's own {@code .dockerignore}, or {@code null} where it has none
     */
    public static Dockerfile render(ImagePlan plan, Place place, @Nullable String ownIgnore) {
        DockerfileView view = DockerfileView.of(plan, place);
        String folder = plan.template().substring(0, plan.template().lastIndexOf('/') + 1);
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .withLoader(name -> open(folder + name + ".mustache"));
        String path = plan.template() + ".Dockerfile.mustache";
        try (Reader template = open(path)) {
            return new Dockerfile(
                    compiler.compile(template).execute(view),
                    plan.buildFrom() == BuildFrom.ARTIFACT
                            ? Dockerignore.only(place.supportFolder())
                            : Dockerignore.text(
                                    ownIgnore, plan.build().poms(), leftovers(plan), place.supportFolder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MustacheException e) {
            throw new IllegalStateException("template " + path + ": " + e.getMessage(), e);
        }
    }

    private static List<String> leftovers(ImagePlan plan) {
        return plan.build().frontends().stream()
                .flatMap(frontend -> frontend.leftovers().stream())
                .toList();
    }

    /**
     * Where a Dockerfile and its supporting files lie.
     *
     * @param dockerfile its path, relative to the context
     * @param supportFolder the folder of the supporting files, relative to the context
     * @param pluginVersion the version of this plugin
     */
    public record Place(String dockerfile, String supportFolder, String pluginVersion) {}

    private static Reader open(String path) {
        InputStream stream = DockerfileRenderer.class.getResourceAsStream(FOLDER + path);
        if (stream == null) {
            throw new IllegalStateException("no template " + path);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
