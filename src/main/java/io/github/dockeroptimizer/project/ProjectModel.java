package io.github.dockeroptimizer.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Maven project is, as far as its image is concerned: the only thing later stages know of Maven.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param version its version
 * @param description what its POM says of it for people
 * @param framework what makes it start
 * @param javaRelease the Java release its classes are compiled for
 * @param layout where its files lie
 * @param artifact what {@code package} makes
 * @param mainClass the class that starts it, or {@code null} where the artifact names it
 * @param arguments what it is started with, such as Dropwizard's {@code server config.yml}
 * @param files files it reads at start, relative to its module, to lie in its working folder
 * @param mavenArguments what Maven inside has to be told, since there something is missing that is here
 * @param versionProperties what the command line says of versions, each {@code name=value}
 * @param web where it listens, or {@code null} where it serves no port
 * @param dependencyCount the number of libraries its own POM declares for run time
 * @param snapshotDependencies the declared libraries whose version is a snapshot, each {@code group:name:version}
 * @param facts everything found, with its evidence, in the order to print
 */
public record ProjectModel(
        String groupId,
        String artifactId,
        String version,
        Description description,
        Framework framework,
        int javaRelease,
        Layout layout,
        Artifact artifact,
        @Nullable String mainClass,
        List<String> arguments,
        List<String> files,
        List<String> mavenArguments,
        List<String> versionProperties,
        @Nullable Web web,
        int dependencyCount,
        List<String> snapshotDependencies,
        List<Fact> facts) {
    /** Copies the lists. */
    public ProjectModel {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
        mavenArguments = List.copyOf(mavenArguments);
        versionProperties = List.copyOf(versionProperties);
        snapshotDependencies = List.copyOf(snapshotDependencies);
        facts = List.copyOf(facts);
    }

    /**
     * What the POM says for people; the source of the image's labels.
     *
     * @param title the name of the project
     * @param licenses the licences as SPDX expression or as written, joined by {@code OR}
     * @param source where its sources are to be found
     * @param epochSecond {@code project.build.outputTimestamp} in seconds since 1970; a fixed date where it is not set
     */
    public record Description(
            String title,
            @Nullable String text,
            @Nullable String url,
            @Nullable String licenses,
            @Nullable String source,
            @Nullable String vendor,
            long epochSecond) {}

    /**
     * Where the files lie. All paths are relative to the context root, with forward slashes.
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
    public record Layout(
            String contextRoot,
            String module,
            List<String> poms,
            String startPom,
            @Nullable String mavenFolder,
            List<String> siblingJars,
            String name) {
        /** What makes a {@code .mvn} folder matter to a build; a wrapper alone does not. */
        public static final List<String> MAVEN_FILES = List.of("maven.config", "jvm.config", "extensions.xml");

        /** Copies the lists. */
        public Layout {
            poms = List.copyOf(poms);
            siblingJars = List.copyOf(siblingJars);
        }

        /** Returns the path of a file of the module, relative to the context root. */
        public String inModule(String path) {
            return module.isEmpty() ? path : module + "/" + path;
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

    /**
     * Where the application listens.
     *
     * @param port the port it serves
     * @param healthPort the port of its health endpoint, often the same
     * @param healthPath the path of its health endpoint, or {@code null} where none is known
     */
    public record Web(int port, int healthPort, @Nullable String healthPath) {}
}
