package io.github.dockeroptimizer.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/** Resolves {@code @name@} in resources as the build's own filtering will. */
final class ResourceFilter {
    private static final Pattern FILTERED = Pattern.compile("@([\\w.-]+)@");

    private final MavenProject project;

    ResourceFilter(MavenProject project) {
        this.project = project;
    }

    String filter(String text) {
        Matcher matcher = FILTERED.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value =
                    switch (name) {
                        case "project.artifactId" -> project.getArtifactId();
                        case "project.version" -> project.getVersion();
                        case "project.name" -> project.getName();
                        default -> project.getProperties().getProperty(name);
                    };
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value == null ? matcher.group() : value));
        }
        return matcher.appendTail(resolved).toString();
    }
}
