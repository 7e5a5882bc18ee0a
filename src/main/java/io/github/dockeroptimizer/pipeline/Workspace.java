package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.dockerfile.DockerfileRenderer;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.project.ProjectModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The output folder of one project: where the Dockerfile and what belongs to it are written. */
public final class Workspace {
    private static final String MARK = "Written by docker-optimizer-maven-plugin";

    private static final String DOCKERFILE = "Dockerfile";

    private static final String SUPPORT = "support";

    private final ProjectModel project;
    private final Path contextRoot;
    private final Path start;
    private final PluginCoordinates plugin;
    private final StageFiles files;

    /**
     * Creates the access to an output folder.
     *
     * @param output the absolute path of the folder
     * @throws OptimizerException when the folder lies outside the project
     */
    public Workspace(ProjectModel project, Path output, PluginCoordinates plugin) {
        this(project, output, plugin, Path.of(project.layout().contextRoot()));
    }

    /**
     * Creates the access to an output folder.
     *
     * @param output the absolute path of the folder
     * @param start the absolute path of the folder that whoever reads is in
     * @throws OptimizerException when the folder lies outside the project
     */
    public Workspace(ProjectModel project, Path output, PluginCoordinates plugin, Path start) {
        this.project = project;
        this.contextRoot = Path.of(project.layout().contextRoot());
        this.start = start;
        this.plugin = plugin;
        this.files = new StageFiles(output);
        if (!output.startsWith(contextRoot)) {
            throw new OptimizerException(
                    "`<outputDirectory>` is " + output + ", outside the project " + contextRoot
                            + ", and the Dockerfile copies files from it.",
                    "Set `-Ddocker-optimizer.outputDirectory` to a folder inside the project, such as"
                            + " `target/docker-optimizer`.");
        }
    }

    /** Returns the records of the stages. */
    public StageFiles files() {
        return files;
    }

    /** Returns what the project is. */
    public ProjectModel project() {
        return project;
    }

    /** Returns the folder whose files the Dockerfile may copy. */
    public Path contextRoot() {
        return contextRoot;
    }

    /** Returns a path in the output folder as people see it: relative to where they are, else to the context root. */
    public String shown(String name) {
        return shown(files.folder().resolve(name));
    }

    /** Returns a path as people see it. */
    public String shown(Path path) {
        return relative(path.startsWith(start) ? start : contextRoot, path);
    }

    /** Returns the file with the project's own rules of what is sent, as people see it; it need not exist. */
    String ignoreFile() {
        return shown(contextRoot.resolve(".dockerignore"));
    }

    /** Returns a path in the output folder relative to the context root. */
    String inContext(String name) {
        return inContext(files.folder().resolve(name));
    }

    String inContext(Path path) {
        return relative(contextRoot, path);
    }

    private static String relative(Path from, Path path) {
        return from.relativize(path).toString().replace('\\', '/');
    }

    /** Returns this plugin, as the project names it. */
    PluginCoordinates plugin() {
        return plugin;
    }

    /** Returns the Dockerfile of a plan; nothing is written. */
    public Dockerfile render(ImagePlan plan) {
        return render(plan, DOCKERFILE);
    }

    /** Returns the Dockerfile of a plan as it lies under a name of its own. */
    Dockerfile render(ImagePlan plan, String name) {
        return DockerfileRenderer.render(
                plan, new DockerfileRenderer.Place(inContext(name), inContext(SUPPORT), plugin.version()), ownIgnore());
    }

    /**
     * Writes a Dockerfile, its ignore file and its supporting files.
     *
     * @param host what the machine outside gives; its settings are not written here, see {@link #withSettings}
     * @throws OptimizerException when a file cannot be written, or a Dockerfile that somebody else wrote is in the way
     */
    public void write(ImagePlan plan, Dockerfile dockerfile, HostFiles host) {
        write(plan, dockerfile, host, DOCKERFILE);
        if (!files.folder().equals(contextRoot)) {
            files.writeText(".dockerignore", dockerfile.dockerignore());
        }
    }

    /** Does the same under a name that the Dockerfile has to itself; the supporting files are those of all. */
    void write(ImagePlan plan, Dockerfile dockerfile, HostFiles host, String name) {
        keepForeign(files.folder().resolve(name));
        files.writeText(name, dockerfile.text());
        // The name under which BuildKit looks for the rules of just this Dockerfile.
        files.writeText(name + ".dockerignore", dockerfile.dockerignore());
        try {
            Path support = files.folder().resolve(SUPPORT);
            new SupportFiles(plugin, contextRoot).write(support, plan, host);
            if (plan.buildFrom() == BuildFrom.ARTIFACT && plan.build() instanceof JavaBuild java) {
                new ArtifactLayers(contextRoot, project, java)
                        .write(support.resolve("layers"), JavaSupport.probe(support), host.libraries());
            }
        } catch (IOException e) {
            throw files.unwritable(e);
        }
    }

    /**
     * Does something while Maven's settings lie where the Dockerfile takes them from, if it cannot mount them; afterwards
     * they are gone, since they may hold passwords.
     */
    <T> T withSettings(ImagePlan plan, HostFiles host, Supplier<T> work) {
        if (host.settings() == null || plan.features().secretMounts()) {
            return work.get();
        }
        Path file = files.folder().resolve(SUPPORT).resolve("settings.xml");
        try {
            SecretFile.write(file, host.settings());
            try {
                return work.get();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw files.unwritable(e);
        }
    }

    private @Nullable String ownIgnore() {
        Path own = contextRoot.resolve(".dockerignore");
        try {
            return Files.isRegularFile(own) ? Files.readString(own) : null;
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + own + ": " + e.getMessage() + ".", "Make it readable, in UTF-8.", e);
        }
    }

    private static void keepForeign(Path file) {
        try {
            if (Files.isRegularFile(file) && !Files.readString(file).contains(MARK)) {
                throw new OptimizerException(
                        file + " was not written by this plugin, and would be lost.",
                        "Move it away, or set `<outputDirectory>` (`-Ddocker-optimizer.outputDirectory=...`) to another"
                                + " folder.");
            }
        } catch (IOException e) {
            throw new OptimizerException("Cannot read " + file + ": " + e.getMessage() + ".", "Move it away.", e);
        }
    }
}
