package io.github.dockeroptimizer.project;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds what an application is written with, from its dependencies and plugins. */
final class FrameworkFinder {
    static final String BOOT = "org.springframework.boot";
    static final String BOOT_PLUGIN = "spring-boot-maven-plugin";

    /** The APIs of servlets, and those of the platforms that hold them. */
    private static final String SERVLET_API =
            "(jakarta|javax)\\.(servlet-api|jakartaee-(web-)?api)|jakarta\\.jakartaee-(web-)?api|javaee-(web-)?api";

    private final MavenProject project;
    private final PomReader pom;
    private final List<Fact> facts;

    FrameworkFinder(MavenProject project, List<Fact> facts) {
        this.project = project;
        this.pom = new PomReader(project);
        this.facts = facts;
    }

    Framework find() {
        String boot = bootVersion();
        if (boot != null && pom.runs(BOOT, BOOT_PLUGIN, "repackage")) {
            return found(new Framework.SpringBoot(boot), "dependency of group " + BOOT);
        }
        Plugin quarkus = quarkusPlugin(project);
        if (quarkus != null) {
            String plugin = PomReader.blankToNull(quarkus.getVersion());
            return found(
                    new Framework.Quarkus(
                            version("io.quarkus", plugin), plugin == null ? null : quarkus.getKey() + ":" + plugin),
                    "plugin " + quarkus.getArtifactId());
        }
        if (dependency("io.micronaut") != null) {
            return found(new Framework.Micronaut(version("io.micronaut", "")), "dependency of group io.micronaut");
        }
        if (dependency("io.dropwizard") != null) {
            return found(new Framework.Dropwizard(version("io.dropwizard", "")), "dependency of group io.dropwizard");
        }
        return project.getPackaging().equals("war") ? servlet() : plain(boot);
    }

    private Framework servlet() {
        Dependency api = project.getDependencies().stream()
                .filter(dependency -> dependency.getArtifactId().matches(SERVLET_API))
                .findFirst()
                .orElse(null);
        Framework.Servlet.Generation generation = generation(api);
        return found(
                new Framework.Servlet(generation),
                api == null
                        ? "no servlet API among the dependencies, taken for Jakarta's"
                        : "dependency " + api.getArtifactId() + " " + api.getVersion());
    }

    private static Framework.Servlet.Generation generation(@Nullable Dependency api) {
        if (api == null) {
            return Framework.Servlet.Generation.JAKARTA;
        }
        if (api.getGroupId().startsWith("javax")) {
            return Framework.Servlet.Generation.JAVAX;
        }
        boolean platform =
                api.getArtifactId().endsWith("-api") && !api.getArtifactId().contains("servlet");
        String version = String.valueOf(api.getVersion());
        // Servlet 6.1 belongs to Jakarta EE 11.
        boolean newest = platform ? version.startsWith("11") : version.matches("(6\\.[1-9]|[7-9]).*");
        return newest ? Framework.Servlet.Generation.JAKARTA_61 : Framework.Servlet.Generation.JAKARTA;
    }

    private Framework plain(@Nullable String boot) {
        String form = form();
        if (boot == null) {
            facts.add(new Fact("framework", "none, a " + form, "neither dependency nor plugin of one that is known"));
        } else {
            facts.add(new Fact(
                    "framework", form + " with Spring Boot " + boot, BOOT_PLUGIN + " does not run goal repackage"));
        }
        return new Framework.PlainJava(form);
    }

    private String form() {
        if (ArtifactFinder.shades(pom)) {
            return "shaded jar";
        }
        return ArtifactFinder.assembles(pom) ? "assembled jar" : "plain jar";
    }

    private Framework found(Framework framework, String evidence) {
        facts.add(new Fact("framework", framework.displayName(), evidence));
        return framework;
    }

    /** Returns Quarkus' own plugin, which is published under two groups, where it builds the project. */
    static @Nullable Plugin quarkusPlugin(MavenProject project) {
        PomReader pom = new PomReader(project);
        for (String group : List.of("io.quarkus.platform", "io.quarkus")) {
            Plugin plugin = pom.plugin(group, "quarkus-maven-plugin");
            boolean builds = plugin != null
                    && (project.getPackaging().equals("quarkus") || pom.runs(group, "quarkus-maven-plugin", "build"));
            if (builds) {
                return plugin;
            }
        }
        return null;
    }

    /** A module may have all its Spring libraries through another one: then only the plugin tells the version. */
    private @Nullable String bootVersion() {
        Dependency dependency = dependency(BOOT);
        if (dependency != null) {
            return dependency.getVersion();
        }
        Plugin plugin = pom.plugin(BOOT, BOOT_PLUGIN);
        return plugin == null ? null : PomReader.blankToNull(plugin.getVersion());
    }

    private String version(String group, @Nullable String fallback) {
        Dependency dependency = dependency(group);
        if (dependency != null) {
            return dependency.getVersion();
        }
        return fallback == null ? "" : fallback;
    }

    private @Nullable Dependency dependency(String group) {
        return project.getDependencies().stream()
                .filter(dependency -> group.equals(dependency.getGroupId()))
                .filter(dependency -> PomReader.blankToNull(dependency.getVersion()) != null)
                .findFirst()
                .orElse(null);
    }
}
