package io.github.dockeroptimizer.project;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads single values out of an effective POM. */
final class PomReader {
    private final MavenProject project;

    PomReader(MavenProject project) {
        this.project = project;
    }

    /** Returns a property of the POM, or {@code null} where it is absent or blank. */
    @Nullable
    String property(String name) {
        return blankToNull(project.getProperties().getProperty(name));
    }

    /** Returns the declared plugin, or {@code null}. */
    @Nullable
    Plugin plugin(String groupId, String artifactId) {
        return project.getPlugin(groupId + ":" + artifactId);
    }

    /**
     * Returns a value of a plugin's configuration, its executions' included, or {@code null}.
     *
     * @param path element names from the configuration downwards, such as {@code archive/manifest/mainClass}
     */
    @Nullable
    String configuration(String groupId, String artifactId, String path) {
        Plugin plugin = plugin(groupId, artifactId);
        if (plugin == null) {
            return null;
        }
        String value = value(plugin.getConfiguration(), path);
        for (PluginExecution execution : plugin.getExecutions()) {
            String own = value(execution.getConfiguration(), path);
            value = own == null ? value : own;
        }
        return value;
    }

    /** Returns whether some execution of the plugin runs the goal. */
    boolean runs(String groupId, String artifactId, String goal) {
        Plugin plugin = plugin(groupId, artifactId);
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(execution ->
                                execution.getGoals().contains(goal) && !"none".equals(execution.getPhase()));
    }

    /**
     * Returns a value of a configuration, or {@code null}. Where several elements have the same name, such as transformers,
     * the first that leads to a value counts.
     */
    static @Nullable String value(@Nullable Object configuration, String path) {
        return configuration instanceof Xpp3Dom dom ? value(dom, List.of(path.split("/", -1))) : null;
    }

    /** Returns the values of all elements of a name within one element, in their order. */
    static List<String> values(@Nullable Object configuration, String list, String name) {
        Xpp3Dom parent = configuration instanceof Xpp3Dom dom ? dom.getChild(list) : null;
        return parent == null
                ? List.of()
                : Stream.of(parent.getChildren(name))
                        .map(child -> child.getValue() == null ? "" : child.getValue())
                        .toList();
    }

    private static @Nullable String value(Xpp3Dom node, List<String> path) {
        if (path.isEmpty()) {
            String text = blankToNull(node.getValue());
            // Spring Boot's parent refers to a property that most projects leave unset.
            return text == null || text.contains("${") ? null : text;
        }
        for (Xpp3Dom child : node.getChildren(path.get(0))) {
            String found = value(child, path.subList(1, path.size()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
