package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project is, as far as its image is concerned: the only thing later stages know of Maven.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param version its version
 * @param description what its POM says of it for people
 * @param application what only its stack has
 * @param arguments what it is started with, such as Dropwizard's {@code server config.yml}
 * @param files files it reads at start, relative to its module, to lie in its working folder
 * @param web where it listens, or {@code null} where it serves no port
 * @param dependencyCount the number of libraries it declares for run time
 * @param facts everything found, with its evidence, in the order to print
 */
public record ProjectModel(
        String groupId,
        String artifactId,
        String version,
        Description description,
        Application application,
        List<String> arguments,
        List<String> files,
        @Nullable Web web,
        int dependencyCount,
        List<Fact> facts) {
    /** Copies the lists. */
    public ProjectModel {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
        facts = List.copyOf(facts);
    }

    /** Returns where its files lie. */
    public Layout layout() {
        return application.layout();
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
     * Where the application listens.
     *
     * @param port the port it serves
     * @param healthPort the port of its health endpoint, often the same
     * @param healthPath the path of its health endpoint, or {@code null} where none is known
     */
    public record Web(int port, int healthPort, @Nullable String healthPath) {}
}
