package io.github.dockeroptimizer.project;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a POM says for people. Only what the project's own POMs declare counts: the licence and the repository of
 * Spring Boot's parent, which Maven hands down, are not those of the project.
 */
final class PomDescription {
    /** The time of files where the POM sets none: 2000-01-01, which every archive format can hold. */
    private static final long DEFAULT_EPOCH = 946_684_800L;

    private final MavenProject project;

    private PomDescription(MavenProject project) {
        this.project = project;
    }

    static ProjectModel.Description of(MavenProject project) {
        return new PomDescription(project).read();
    }

    private ProjectModel.Description read() {
        String title = PomReader.blankToNull(project.getName());
        Scm scm = project.getScm();
        Organization organization = project.getOrganization();
        String licenses = project.getLicenses().stream()
                .map(License::getName)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" OR "));
        return new ProjectModel.Description(
                title == null ? project.getArtifactId() : title,
                declared(Model::getDescription) ? oneLine(project.getDescription()) : null,
                declared(Model::getUrl) ? PomReader.blankToNull(project.getUrl()) : null,
                declared(model -> model.getLicenses().isEmpty() ? null : "") ? PomReader.blankToNull(licenses) : null,
                scm != null && declared(Model::getScm) ? PomReader.blankToNull(scm.getUrl()) : null,
                organization == null ? null : PomReader.blankToNull(organization.getName()),
                epochSecond());
    }

    /** Returns whether the project's POM or a parent beside it says something; parents from a repository do not count. */
    private boolean declared(Function<Model, @Nullable Object> field) {
        for (MavenProject level = project; level != null && level.getFile() != null; level = level.getParent()) {
            if (field.apply(level.getOriginalModel()) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : PomReader.blankToNull(text.strip().replaceAll("\\s+", " "));
    }

    private long epochSecond() {
        String timestamp = new PomReader(project).property("project.build.outputTimestamp");
        if (timestamp == null) {
            return DEFAULT_EPOCH;
        }
        try {
            return timestamp.matches("\\d+")
                    ? Long.parseLong(timestamp)
                    : Instant.parse(timestamp.toUpperCase(Locale.ROOT)).getEpochSecond();
        } catch (DateTimeParseException | NumberFormatException e) {
            return DEFAULT_EPOCH;
        }
    }
}
