package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The {@code docker-optimizer.*} properties that Maven does not fill in by itself: those of nested parameters and of
 * single goals. As for all others, XML wins over the command line, and that over the POM's properties.
 */
public final class UserProperties {
    private static final String PREFIX = "docker-optimizer.";

    private final Properties commandLine;
    private final Properties pom;

    /** Creates the view of one project's properties. */
    public UserProperties(MavenSession session, MavenProject project) {
        this.commandLine = session.getUserProperties();
        this.pom = project.getProperties();
    }

    /**
     * Returns what the XML says, else what the command line says, else what the POM's properties say, else {@code null}.
     *
     * @param name the property without its prefix, such as {@code health.path}
     * @param configured the value of the XML element, or {@code null}
     */
    public @Nullable String text(String name, @Nullable String configured) {
        String declared = configured;
        if (declared == null) {
            declared = commandLine.getProperty(PREFIX + name);
        }
        if (declared == null) {
            declared = pom.getProperty(PREFIX + name);
        }
        return declared == null || declared.isBlank() ? null : declared.strip();
    }

    /** Returns the same as {@link #text}, as a yes or no; no where nothing is said. */
    public boolean flag(String name, @Nullable Boolean configured) {
        String text = text(name, configured == null ? null : configured.toString());
        return text != null && Boolean.parseBoolean(text);
    }

    /**
     * Returns the same as {@link #text}, as a number.
     *
     * @throws OptimizerException when it is no number
     */
    public @Nullable Integer number(String name, @Nullable Integer configured) {
        String text = text(name, configured == null ? null : configured.toString());
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new OptimizerException(
                    "`" + PREFIX + name + "` is \"" + text + "\", expected a number.",
                    "Write digits only, for example `-D" + PREFIX + name + "=8080`.",
                    e);
        }
    }
}
