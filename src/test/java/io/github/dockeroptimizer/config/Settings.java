package io.github.dockeroptimizer.config;

import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What a user can say outside the XML of a goal: on the command line, and in the POM's properties. */
final class Settings {
    private final Properties commandLine = new Properties();
    private final MavenProject project = new MavenProject();

    static Settings none() {
        return new Settings();
    }

    Settings commandLine(String name, String value) {
        commandLine.setProperty(name, value);
        return this;
    }

    Settings pom(String name, String value) {
        project.getProperties().setProperty(name, value);
        return this;
    }

    @SuppressWarnings({"deprecation", "NullAway"}) // A session without a container: the way that works from 3.6 on.
    UserProperties properties() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest().setUserProperties(commandLine);
        MavenSession session = new MavenSession(null, request, new DefaultMavenExecutionResult(), project);
        return new UserProperties(session, project);
    }
}
