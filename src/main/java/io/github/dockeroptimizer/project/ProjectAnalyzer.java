package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a Maven project is from its effective POM and its sources. It resolves no dependency and runs no
 * plugin, so it works at once on a clean checkout.
 */
public final class ProjectAnalyzer {
    private static final String BOOT = "org.springframework.boot";
    private static final String BOOT_PLUGIN = "spring-boot-maven-plugin";
    private static final String APACHE_PLUGINS = "org.apache.maven.plugins";

    private final MavenProject project;
    private final PomReader pom;
    private final List<MavenProject> reactor;
    private final List<Fact> facts = new ArrayList<>();

    private ProjectAnalyzer(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.pom = new PomReader(project);
        this.reactor = reactor;
    }

    /**
     * What the user declared, which always wins over what the analysis finds.
     *
     * @param mainClass the main class, or {@code null}
     * @param port the port the application serves, or {@code null}
     */
    public record Declared(@Nullable String mainClass, @Nullable Integer port) {}

    /** Returns why a project gets no image, one line for people, or {@code null} where it gets one. */
    public static @Nullable String reasonToSkip(MavenProject project) {
        return switch (project.getPackaging()) {
            case "pom" -> "packaging `pom` makes nothing to run";
            case "jar" -> null;
            default -> "packaging `" + project.getPackaging() + "` is not supported yet, only `jar` is";
        };
    }

    /**
     * Returns what the project is.
     *
     * @param reactor the projects of the session; may be the project alone
     * @throws OptimizerException when no main class, or more than one, is found, or a file cannot be read
     */
    public static ProjectModel analyze(MavenProject project, List<MavenProject> reactor, Declared declared) {
        return new ProjectAnalyzer(project, reactor).analyze(declared);
    }

    private ProjectModel analyze(Declared declared) {
        Framework framework = framework();
        int release = new JavaReleaseFinder(pom, facts).find();
        ProjectModel.Layout layout = ReactorLayout.of(project, artifact(framework));
        facts.add(new Fact(
                "artifact",
                layout.artifact(),
                framework instanceof Framework.SpringBoot
                        ? "executable: " + BOOT_PLUGIN + " repackages it"
                        : "started with its main class and its libraries on the class path"));
        String mainClass = mainClass(framework, declared);
        WebFinder finder = new WebFinder(project, facts);
        ProjectModel.Web web = finder.find(framework, hasActuator(), declared.port());
        List<String> snapshots = snapshots();
        facts.add(
                snapshots.isEmpty()
                        ? new Fact("snapshot dependencies", "none", "declared versions")
                        : new Fact("snapshot dependencies", String.join(", ", snapshots), "a layer of their own"));
        if (layout.multiModule()) {
            facts.add(new Fact(
                    "reactor",
                    layout.poms().size() + " POMs",
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
                mainClass,
                web,
                (int) runtimeDependencies(project).count(),
                snapshots,
                facts);
    }

    private Framework framework() {
        String version = bootVersion();
        if (version == null) {
            facts.add(new Fact("framework", "none", "no dependency of group " + BOOT));
            return new Framework.PlainJar();
        }
        if (!pom.runs(BOOT, BOOT_PLUGIN, "repackage")) {
            facts.add(new Fact(
                    "framework",
                    "plain jar with Spring Boot " + version,
                    BOOT_PLUGIN + " does not run goal repackage"));
            return new Framework.PlainJar();
        }
        Framework framework = new Framework.SpringBoot(version);
        facts.add(new Fact("framework", framework.displayName(), "dependency of group " + BOOT));
        return framework;
    }

    private @Nullable String bootVersion() {
        return project.getDependencies().stream()
                .filter(dependency -> BOOT.equals(dependency.getGroupId()))
                .map(Dependency::getVersion)
                .filter(version -> version != null && !version.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String artifact(Framework framework) {
        String name = project.getBuild().getFinalName();
        String classifier = null;
        if (framework instanceof Framework.SpringBoot) {
            String own = pom.configuration(BOOT, BOOT_PLUGIN, "finalName");
            name = own == null ? name : own;
            classifier = pom.configuration(BOOT, BOOT_PLUGIN, "classifier");
        }
        Path folder = project.getBasedir()
                .toPath()
                .relativize(Path.of(project.getBuild().getDirectory()));
        return folder.toString().replace('\\', '/') + "/" + name + (classifier == null ? "" : "-" + classifier)
                + ".jar";
    }

    private @Nullable String mainClass(Framework framework, Declared declared) {
        String found = declared.mainClass();
        String evidence = "parameter `mainClass`";
        if (found == null && framework instanceof Framework.SpringBoot) {
            found = pom.configuration(BOOT, BOOT_PLUGIN, "mainClass");
            evidence = BOOT_PLUGIN + " `<mainClass>`";
        }
        if (found == null) {
            found = pom.property("start-class");
            evidence = "property start-class";
        }
        if (found == null) {
            found = pom.configuration(APACHE_PLUGINS, "maven-jar-plugin", "archive/manifest/mainClass");
            evidence = "maven-jar-plugin `<mainClass>`";
        }
        if (found == null) {
            found = pom.property("exec.mainClass");
            evidence = "property exec.mainClass";
        }
        if (found == null) {
            return mainClassFromSources(framework);
        }
        facts.add(new Fact("main class", found, evidence));
        return found;
    }

    private @Nullable String mainClassFromSources(Framework framework) {
        List<Path> folders =
                project.getCompileSourceRoots().stream().map(Path::of).toList();
        List<MainClassFinder.Candidate> candidates = MainClassFinder.find(folders);
        if (framework instanceof Framework.SpringBoot) {
            List<MainClassFinder.Candidate> applications = candidates.stream()
                    .filter(MainClassFinder.Candidate::springBootApplication)
                    .toList();
            candidates = applications.isEmpty() ? candidates : applications;
        }
        if (candidates.size() == 1) {
            MainClassFinder.Candidate only = candidates.get(0);
            String file = project.getBasedir().toPath().relativize(only.file()).toString();
            facts.add(new Fact("main class", only.name(), file.replace('\\', '/')));
            return only.name();
        }
        if (framework instanceof Framework.SpringBoot) {
            facts.add(new Fact("main class", "found by " + BOOT_PLUGIN, "no single class in the sources"));
            return null;
        }
        if (candidates.isEmpty()) {
            throw new OptimizerException(
                    "No main class found for " + project.getArtifactId()
                            + ", expected one in the sources or in the POM.",
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`), or `<skip>true</skip>` if the"
                            + " module is a library.");
        }
        throw new OptimizerException(
                candidates.size() + " main classes found for " + project.getArtifactId() + ", expected one: "
                        + candidates.stream()
                                .map(MainClassFinder.Candidate::name)
                                .collect(Collectors.joining(", "))
                        + ".",
                "Set `<mainClass>` (`-Ddocker-optimizer.mainClass="
                        + candidates.get(0).name() + "`).");
    }

    private boolean hasActuator() {
        return hasActuator(project, 0);
    }

    /** Looks through the modules of the reactor that the application depends on, too. */
    private boolean hasActuator(MavenProject from, int depth) {
        return runtimeDependencies(from)
                .anyMatch(dependency -> dependency.getArtifactId().startsWith("spring-boot-starter-actuator")
                        || dependency.getArtifactId().startsWith("spring-boot-actuator")
                        || (depth < 8
                                && reactor.stream()
                                        .filter(sibling -> sibling.getGroupId().equals(dependency.getGroupId())
                                                && sibling.getArtifactId().equals(dependency.getArtifactId()))
                                        .anyMatch(sibling -> hasActuator(sibling, depth + 1))));
    }

    private static Stream<Dependency> runtimeDependencies(MavenProject project) {
        return project.getDependencies().stream()
                .filter(dependency ->
                        !"test".equals(dependency.getScope()) && !"provided".equals(dependency.getScope()));
    }

    private List<String> snapshots() {
        return runtimeDependencies(project)
                .filter(dependency -> dependency.getVersion() != null
                        && dependency.getVersion().endsWith("-SNAPSHOT"))
                .map(dependency ->
                        dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion())
                .toList();
    }
}
