package io.github.dockeroptimizer.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out what an application is that Maven builds. */
final class JavaAnalyzer {
    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final List<Fact> facts = new ArrayList<>();

    JavaAnalyzer(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.reactor = reactor;
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared, CommandLine commandLine) {
        Framework framework = new FrameworkFinder(project, facts).find();
        Libraries libraries = new Libraries(project, reactor);
        int release = new JavaReleaseFinder(new PomReader(project), facts).find(libraries.modules());
        ReactorLayout files = new ReactorLayout(project, reactor);
        MavenLayout layout = files.find();
        ToldInside told = new ToldInside(files.models(), commandLine.without(layout.mavenFolderPath()));
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
                new JavaApplication(
                        framework,
                        release,
                        layout,
                        artifact,
                        mainClass,
                        mavenArguments,
                        versionProperties,
                        new FrontendFinder(layout.contextRoot(), facts).find(libraries.modules()),
                        new Neighbours(project, reactor, libraries.modules(), facts).find(layout),
                        snapshots),
                arguments,
                declared.files().isEmpty() ? own : declared.files(),
                web,
                libraries.own().size(),
                facts);
    }

    private List<String> mavenArguments(Framework framework, ProjectAnalyzer.Declared declared, MavenLayout layout) {
        List<String> arguments =
                new ArrayList<>(new GitPlugins(facts).leftOut(project, reactor, Path.of(layout.contextRoot())));
        if (framework instanceof Framework.SpringBoot && declared.mainClass() != null) {
            // The property of Spring Boot's parent: among several classes its plugin would not choose.
            arguments.add("-Dstart-class=" + declared.mainClass());
        }
        return arguments;
    }

    private List<String> arguments(ProjectAnalyzer.Declared declared, @Nullable String dropwizardConfiguration) {
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
