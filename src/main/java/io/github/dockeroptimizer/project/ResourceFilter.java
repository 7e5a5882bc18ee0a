package io.github.dockeroptimizer.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Knows which files of a resource folder are packaged, and resolves in them what the build's own filtering will. */
final class ResourceFilter {
    private static final String GROUP = "org.apache.maven.plugins";
    private static final String PLUGIN = "maven-resources-plugin";
    private static final Pattern AT = Pattern.compile("@([\\w.-]+)@");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{([\\w.-]+)}");

    private final MavenProject project;
    private final Resource resource;
    private final boolean dollar;
    private final boolean at;

    ResourceFilter(MavenProject project, Resource resource) {
        this.project = project;
        this.resource = resource;
        PomReader pom = new PomReader(project);
        // Spring Boot's parent leaves ${name} to Spring and has @name@ alone.
        dollar = !"false".equals(pom.configuration(GROUP, PLUGIN, "useDefaultDelimiters"));
        at = dollar || "@".equals(pom.configuration(GROUP, PLUGIN, "delimiters/delimiter"));
    }

    /** Returns whether the build takes a file of the folder along. */
    boolean includes(String name) {
        List<String> includes = resource.getIncludes();
        return (includes.isEmpty() || matches(includes, name)) && !matches(resource.getExcludes(), name);
    }

    /** Returns a text of the folder as it will be packaged. */
    String filter(String text) {
        if (!resource.isFiltering()) {
            return text;
        }
        String resolved = at ? replaced(AT, text) : text;
        return dollar ? replaced(DOLLAR, resolved) : resolved;
    }

    private String replaced(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group(1));
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value == null ? matcher.group() : value));
        }
        return matcher.appendTail(resolved).toString();
    }

    private @Nullable String value(String name) {
        return switch (name) {
            case "project.groupId" -> project.getGroupId();
            case "project.artifactId" -> project.getArtifactId();
            case "project.version" -> project.getVersion();
            case "project.name" -> project.getName();
            default -> project.getProperties().getProperty(name);
        };
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> name.matches(expression(pattern)));
    }

    /** Returns the regular expression of an Ant pattern: {@code **}{@code /application*.yml}. */
    private static String expression(String pattern) {
        StringBuilder expression = new StringBuilder();
        Matcher parts = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+").matcher(pattern.replace('\\', '/'));
        while (parts.find()) {
            expression.append(
                    switch (parts.group()) {
                        case "**/" -> "(?:.*/)?";
                        case "**" -> ".*";
                        case "*" -> "[^/]*";
                        case "?" -> "[^/]";
                        default -> Pattern.quote(parts.group());
                    });
        }
        return expression.toString();
    }
}
