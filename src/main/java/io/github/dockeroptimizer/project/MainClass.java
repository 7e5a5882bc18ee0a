package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Decides which class starts an application: the one that somebody declared, else the only one in the sources. */
final class MainClass {
    private static final String APACHE_PLUGINS = "org.apache.maven.plugins";
    private static final String MANIFEST = "archive/manifest/mainClass";
    private static final String NAMED_BY_ARTIFACT = "named by the artifact itself";

    private final MavenProject project;
    private final PomReader pom;
    private final List<Fact> facts;

    MainClass(MavenProject project, List<Fact> facts) {
        this.project = project;
        this.pom = new PomReader(project);
        this.facts = facts;
    }

    /**
     * Returns the class, or {@code null} where the artifact itself names it.
     *
     * @throws OptimizerException when there is none, or more than one, and the artifact needs to be told
     */
    @Nullable
    String find(Framework framework, Artifact artifact, @Nullable String parameter) {
        if (parameter != null) {
            facts.add(new Fact("main class", parameter, "parameter `mainClass`"));
            return parameter;
        }
        boolean boot = framework instanceof Framework.SpringBoot;
        boolean needed = artifact.kind() == Artifact.Kind.PLAIN_JAR;
        if (!needed && !boot && artifact.kind() != Artifact.Kind.FAT_JAR) {
            return null;
        }
        Fact found = declared(pom, boot);
        found = found == null ? fromSources(framework, needed) : found;
        facts.add(found);
        // Spring Boot's plugin writes the class that it finds into the archive, and it looks at classes, not sources.
        return boot || found.value().equals(NAMED_BY_ARTIFACT) ? null : found.value();
    }

    /** Returns the class that the POM names, with its place, or {@code null}. */
    static @Nullable Fact declared(PomReader pom, boolean springBoot) {
        String[][] places = {
            {
                springBoot ? pom.configuration(FrameworkFinder.BOOT, FrameworkFinder.BOOT_PLUGIN, "mainClass") : null,
                FrameworkFinder.BOOT_PLUGIN + " `<mainClass>`"
            },
            {pom.property("start-class"), "property start-class"},
            {pom.configuration(APACHE_PLUGINS, "maven-jar-plugin", MANIFEST), "maven-jar-plugin `<mainClass>`"},
            {
                pom.configuration(APACHE_PLUGINS, "maven-shade-plugin", "transformers/transformer/mainClass"),
                "maven-shade-plugin `<mainClass>`"
            },
            {pom.configuration(APACHE_PLUGINS, "maven-assembly-plugin", MANIFEST), "maven-assembly-plugin `<mainClass>`"
            },
            // Properties of other plugins, which Spring Boot's does not read.
            {springBoot ? null : pom.property("exec.mainClass"), "property exec.mainClass"},
            {springBoot ? null : pom.property("mainClass"), "property mainClass"},
        };
        for (String[] place : places) {
            if (place[0] != null) {
                return new Fact("main class", place[0], place[1]);
            }
        }
        return null;
    }

    private Fact fromSources(Framework framework, boolean needed) {
        List<MainClassFinder.Candidate> candidates = MainClassFinder.find(project);
        if (framework instanceof Framework.SpringBoot) {
            List<MainClassFinder.Candidate> applications = candidates.stream()
                    .filter(MainClassFinder.Candidate::springBootApplication)
                    .toList();
            candidates = applications.isEmpty() ? candidates : applications;
        }
        if (candidates.size() == 1) {
            MainClassFinder.Candidate only = candidates.get(0);
            String file = project.getBasedir().toPath().relativize(only.file()).toString();
            return new Fact("main class", only.name(), file.replace('\\', '/'));
        }
        if (!needed) {
            String finder = framework instanceof Framework.SpringBoot
                    ? "found by " + FrameworkFinder.BOOT_PLUGIN
                    : NAMED_BY_ARTIFACT;
            return new Fact("main class", finder, "no single class in the sources");
        }
        throw candidates.isEmpty() ? none() : several(candidates);
    }

    private OptimizerException none() {
        return new OptimizerException(
                "No main class found for " + project.getArtifactId() + ", expected one in the sources or in the POM.",
                "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`), or `<skip>true</skip>` if the"
                        + " module is a library.");
    }

    private OptimizerException several(List<MainClassFinder.Candidate> candidates) {
        return new OptimizerException(
                candidates.size() + " main classes found for " + project.getArtifactId() + ", expected one: "
                        + candidates.stream()
                                .map(MainClassFinder.Candidate::name)
                                .collect(Collectors.joining(", "))
                        + ".",
                "Set `<mainClass>` (`-Ddocker-optimizer.mainClass="
                        + candidates.get(0).name() + "`).");
    }
}
