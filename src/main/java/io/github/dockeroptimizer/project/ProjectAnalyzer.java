package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a Maven project is from its effective POM and its sources. It resolves no dependency and runs no
 * plugin, so it works at once on a clean checkout.
 */
public final class ProjectAnalyzer {
    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final List<Fact> facts = new ArrayList<>();

    private ProjectAnalyzer(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.reactor = reactor;
    }

    /**
     * What the user declared, which always wins over what the analysis finds.
     *
     * @param mainClass the main class, or {@code null}
     * @param port the port the application serves, 0 for none at all, or {@code null}
     * @param arguments what it is started with, or {@code null}
     * @param files files it reads at start, relative to its module
     */
    public record Declared(
            @Nullable String mainClass, @Nullable Integer port, @Nullable List<String> arguments, List<String> files) {
        /** What a user declares who declares nothing. */
        public static final Declared NOTHING = new Declared(null, null, null, List.of());
    }

    /**
     * Returns what the project is.
     *
     * @param reactor the projects that are built together with it, see {@link Reactor}; may be the project alone
     * @throws OptimizerException when no main class, or more than one, is found, or a file cannot be read
     */
    public static ProjectModel analyze(MavenProject project, List<MavenProject> reactor, Declared declared) {
        return analyze(project, reactor, declared, CommandLine.EMPTY);
    }

    /**
     * Returns what the project is.
     *
     * @param reactor the projects that are built together with it, see {@link Reactor}; may be the project alone
     * @param commandLine what Maven was started with
     * @throws OptimizerException when no main class, or more than one, is found, or a file cannot be read
     */
    public static ProjectModel analyze(
            MavenProject project, List<MavenProject> reactor, Declared declared, CommandLine commandLine) {
        return new ProjectAnalyzer(project, reactor).analyze(declared, commandLine);
    }

    private ProjectModel analyze(Declared declared, CommandLine commandLine) {
        Framework framework = new FrameworkFinder(project, facts).find();
        Libraries libraries = new Libraries(project, reactor);
        int release = new JavaReleaseFinder(new PomReader(project), facts).find(libraries.modules());
        ReactorLayout files = new ReactorLayout(project, reactor);
        ProjectModel.Layout layout = files.find();
        ToldInside told = new ToldInside(files.models(), commandLine);
        List<String> versionProperties = told.versions(project.getProperties());
        List<String> mavenArguments = new ArrayList<>(told.arguments());
        String configuration =
                framework instanceof Framework.Dropwizard ? WebFinder.dropwizardConfiguration(project) : null;
        List<String> own = configuration == null ? List.of() : List.of(configuration);
        ApplicationProperties settings = framework instanceof Framework.PlainJava
                ? ApplicationProperties.none()
                : ApplicationProperties.of(project, own);
        Artifact artifact = new ArtifactFinder(project, settings, facts).find(framework);
        String mainClass = new MainClass(project, facts).find(framework, artifact, declared.mainClass());
        List<String> arguments = arguments(declared, configuration);
        ProjectModel.Web web =
                new WebFinder(project, settings, libraries, facts).find(framework, artifact, declared.port());
        List<String> snapshots = snapshots(libraries);
        if (!mavenArguments.isEmpty() || !versionProperties.isEmpty()) {
            List<String> words = new ArrayList<>(mavenArguments);
            versionProperties.forEach(property -> words.add("-D" + property));
            facts.add(new Fact(
                    "told Maven inside", String.join(" ", words), "the command line, and the POMs ask for it"));
        }
        mavenArguments.addAll(mavenArguments(framework, declared, layout));
        facts.add(
                snapshots.isEmpty()
                        ? new Fact("snapshot dependencies", "none", "declared versions")
                        : new Fact("snapshot dependencies", String.join(", ", snapshots), "a layer of their own"));
        if (layout.poms().size() > 1) {
            facts.add(new Fact(
                    "reactor",
                    layout.poms().size() + " POMs, Maven starts with " + layout.startPom(),
                    layout.module().isEmpty() ? layout.contextRoot() : "module " + layout.module()));
        }
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                framework,
                release,
                layout,
                artifact,
                mainClass,
                arguments,
                declared.files().isEmpty() ? own : declared.files(),
                mavenArguments,
                versionProperties,
                new FrontendFinder(layout.contextRoot(), facts).find(libraries.modules()),
                web,
                libraries.own().size(),
                snapshots,
                facts);
    }

    private List<String> mavenArguments(Framework framework, Declared declared, ProjectModel.Layout layout) {
        List<String> arguments =
                new ArrayList<>(new GitPlugins(facts).leftOut(project, reactor, Path.of(layout.contextRoot())));
        if (framework instanceof Framework.SpringBoot && declared.mainClass() != null) {
            // The property of Spring Boot's parent: among several classes its plugin would not choose.
            arguments.add("-Dstart-class=" + declared.mainClass());
        }
        return arguments;
    }

    private List<String> arguments(Declared declared, @Nullable String dropwizardConfiguration) {
        List<String> arguments = declared.arguments();
        if (arguments != null) {
            facts.add(new Fact("arguments", String.join(" ", arguments), "parameter `arguments`"));
            return arguments;
        }
        if (dropwizardConfiguration == null) {
            return List.of();
        }
        String name = dropwizardConfiguration.substring(dropwizardConfiguration.lastIndexOf('/') + 1);
        facts.add(new Fact("arguments", "server " + name, "Dropwizard, with " + dropwizardConfiguration));
        return List.of("server", name);
    }

    private static List<String> snapshots(Libraries libraries) {
        return libraries.own().stream()
                .filter(dependency -> dependency.getVersion() != null
                        && dependency.getVersion().endsWith("-SNAPSHOT"))
                .map(dependency ->
                        dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion())
                .toList();
    }
}
