package io.github.dockeroptimizer.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an application that Maven builds. All paths but the first are relative to the context root.
 *
 * @param contextRoot the absolute path of the folder that holds every POM and source the build needs
 * @param module the folder of the application's module; empty where it is the context root
 * @param poms every POM that Maven reads, parents before their children
 * @param startPom the POM that Maven is started with: the reactor's, else the module's own
 * @param mavenFolder the {@code .mvn} folder that configures the build, or {@code null}; begins with {@code ../} where it
 *     lies above the context root, in a repository of several builds
 * @param siblingJars the names of the jars that the other modules make
 * @param name the name of all that is built together: group and artifact of the project that Maven is started with
 */
public record MavenLayout(
        String contextRoot,
        String module,
        List<String> poms,
        String startPom,
        @Nullable String mavenFolder,
        List<String> siblingJars,
        String name)
        implements Layout {
    /** What makes a {@code .mvn} folder matter to a build; a wrapper alone does not. */
    public static final List<String> MAVEN_FILES = List.of("maven.config", "jvm.config", "extensions.xml");

    /** Copies the lists. */
    public MavenLayout {
        poms = List.copyOf(poms);
        siblingJars = List.copyOf(siblingJars);
    }

    /** Returns the {@code .mvn} folder itself, or {@code null}. */
    @Nullable
    Path mavenFolderPath() {
        return mavenFolder == null
                ? null
                : Path.of(contextRoot).resolve(mavenFolder).normalize();
    }

    /** Returns whether Maven is started with another POM than the module's own. */
    public boolean inReactor() {
        return !startPom.equals(inModule("pom.xml"));
    }
}
