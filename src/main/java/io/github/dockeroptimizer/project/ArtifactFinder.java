package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds what {@code package} makes of a project: which file, and in which form. */
final class ArtifactFinder {
    private static final String APACHE_PLUGINS = "org.apache.maven.plugins";
    private static final String SHADE = "maven-shade-plugin";
    private static final String ASSEMBLY = "maven-assembly-plugin";
    private static final String WITH_DEPENDENCIES = "jar-with-dependencies";

    private final MavenProject project;
    private final PomReader pom;
    private final ApplicationProperties settings;
    private final List<Fact> facts;

    ArtifactFinder(MavenProject project, ApplicationProperties settings, List<Fact> facts) {
        this.project = project;
        this.pom = new PomReader(project);
        this.settings = settings;
        this.facts = facts;
    }

    Artifact find(Framework framework) {
        Artifact artifact;
        if (framework instanceof Framework.SpringBoot) {
            artifact = springBoot();
        } else {
            artifact = framework instanceof Framework.Quarkus ? quarkus() : other();
        }
        facts.add(new Fact("artifact", artifact.path(), evidence(artifact.kind())));
        return artifact;
    }

    private static String evidence(Artifact.Kind kind) {
        return switch (kind) {
            case SPRING_BOOT_JAR -> "executable: " + FrameworkFinder.BOOT_PLUGIN + " repackages it";
            case EXECUTABLE_WAR -> "executable WAR: " + FrameworkFinder.BOOT_PLUGIN + " repackages it";
            case WAR -> "WAR for a servlet container";
            case PLAIN_JAR -> "started with its main class and its libraries on the class path";
            case FAT_JAR -> "holds its libraries: they are taken out again, into a layer of their own";
            case DIRECTORY -> "fast-jar, the folder that Quarkus makes";
        };
    }

    private Artifact springBoot() {
        String group = FrameworkFinder.BOOT;
        String plugin = FrameworkFinder.BOOT_PLUGIN;
        String finalName = or(pom.configuration(group, plugin, "finalName"), finalName());
        String classifier = pom.configuration(group, plugin, "classifier");
        boolean war = project.getPackaging().equals("war");
        return artifact(
                war ? Artifact.Kind.EXECUTABLE_WAR : Artifact.Kind.SPRING_BOOT_JAR,
                or(pom.configuration(group, plugin, "outputDirectory"), directory()),
                finalName + (classifier == null ? "" : "-" + classifier) + (war ? ".war" : ".jar"));
    }

    private Artifact quarkus() {
        String type = quarkusSetting("quarkus.package.jar.type");
        type = type == null ? quarkusSetting("quarkus.package.type") : type;
        if (type == null || type.equals("fast-jar") || type.equals("mutable-jar") || type.equals("jar")) {
            return artifact(Artifact.Kind.DIRECTORY, directory(), "quarkus-app");
        }
        if (type.equals("uber-jar")) {
            return artifact(Artifact.Kind.FAT_JAR, directory(), finalName() + "-runner.jar");
        }
        throw new OptimizerException(
                "Quarkus packages " + project.getArtifactId() + " as `" + type
                        + "`, expected `fast-jar` or `uber-jar`.",
                "Set `quarkus.package.jar.type` to `fast-jar`, Quarkus' default, or `<skip>` this plugin.");
    }

    private @Nullable String quarkusSetting(String key) {
        String property = pom.property(key);
        ApplicationProperties.Setting setting = settings.get(key);
        return property != null || setting == null ? property : setting.value();
    }

    private Artifact other() {
        if (project.getPackaging().equals("war")) {
            return artifact(Artifact.Kind.WAR, directory(), finalName() + ".war");
        }
        if (shades(pom)) {
            boolean attached = "true".equals(pom.configuration(APACHE_PLUGINS, SHADE, "shadedArtifactAttached"));
            String classifier = or(pom.configuration(APACHE_PLUGINS, SHADE, "shadedClassifierName"), "shaded");
            String name = or(pom.configuration(APACHE_PLUGINS, SHADE, "finalName"), finalName());
            String file = pom.configuration(APACHE_PLUGINS, SHADE, "outputFile");
            return file == null
                    ? artifact(Artifact.Kind.FAT_JAR, directory(), name + (attached ? "-" + classifier : "") + ".jar")
                    : artifact(Artifact.Kind.FAT_JAR, project.getBasedir().toString(), file);
        }
        if (assembles(pom)) {
            String name = or(pom.configuration(APACHE_PLUGINS, ASSEMBLY, "finalName"), finalName());
            boolean bare = "false".equals(pom.configuration(APACHE_PLUGINS, ASSEMBLY, "appendAssemblyId"));
            return artifact(Artifact.Kind.FAT_JAR, directory(), name + (bare ? "" : "-" + WITH_DEPENDENCIES) + ".jar");
        }
        return artifact(Artifact.Kind.PLAIN_JAR, directory(), finalName() + ".jar");
    }

    /** Returns whether the project's jar gets the classes of its libraries. */
    static boolean shades(PomReader pom) {
        return pom.runs(APACHE_PLUGINS, SHADE, "shade");
    }

    /** Returns whether the project makes a {@code jar-with-dependencies}. */
    static boolean assembles(PomReader pom) {
        return pom.runs(APACHE_PLUGINS, ASSEMBLY, "single")
                && WITH_DEPENDENCIES.equals(
                        pom.configuration(APACHE_PLUGINS, ASSEMBLY, "descriptorRefs/descriptorRef"));
    }

    private Artifact artifact(Artifact.Kind kind, String folder, String name) {
        return new Artifact(
                kind,
                relative(Path.of(folder).resolve(name)),
                relative(Path.of(project.getBuild().getOutputDirectory())));
    }

    private String finalName() {
        return project.getBuild().getFinalName();
    }

    private String directory() {
        return project.getBuild().getDirectory();
    }

    private String relative(Path path) {
        Path base = project.getBasedir().toPath().toAbsolutePath();
        return base.relativize(base.resolve(path)).toString().replace('\\', '/');
    }

    private static String or(@Nullable String declared, String standard) {
        return declared == null ? standard : declared;
    }
}
