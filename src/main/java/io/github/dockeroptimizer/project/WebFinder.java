package io.github.dockeroptimizer.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds where an application listens and where its health can be asked. */
final class WebFinder {
    private static final int DEFAULT_PORT = 8080;
    private static final Pattern FILTERED = Pattern.compile("@([\\w.-]+)@");

    private final MavenProject project;
    private final List<Fact> facts;

    WebFinder(MavenProject project, List<Fact> facts) {
        this.project = project;
        this.facts = facts;
    }

    ProjectModel.Web find(Framework framework, boolean actuator, @Nullable Integer declaredPort) {
        boolean spring = framework instanceof Framework.SpringBoot;
        List<Path> folders = project.getBuild().getResources().stream()
                .map(Resource::getDirectory)
                .map(Path::of)
                .toList();
        ApplicationProperties properties = ApplicationProperties.read(
                spring ? folders : List.of(), project.getBasedir().toPath(), this::filter);
        int port = port(properties, declaredPort);
        if (!spring || !actuator) {
            facts.add(new Fact(
                    "health",
                    "any answer below 500 on port " + port,
                    spring
                            ? "no spring-boot-starter-actuator among the dependencies"
                            : "no framework with an endpoint"));
            return new ProjectModel.Web(port, port, null);
        }
        return actuatorEndpoint(properties, port);
    }

    private int port(ApplicationProperties properties, @Nullable Integer declared) {
        if (declared != null) {
            facts.add(new Fact("port", declared.toString(), "parameter `port`"));
            return declared;
        }
        ApplicationProperties.Setting setting = properties.get("server.port");
        Integer port = setting == null ? null : number(setting.value());
        if (setting == null || port == null || port < 1) {
            String evidence = setting == null
                    ? "default, no server.port set"
                    : "default, server.port is \"" + setting.value() + "\" in " + setting.file();
            facts.add(new Fact("port", Integer.toString(DEFAULT_PORT), evidence));
            return DEFAULT_PORT;
        }
        facts.add(new Fact("port", port.toString(), "server.port in " + setting.file()));
        return port;
    }

    private ProjectModel.Web actuatorEndpoint(ApplicationProperties properties, int port) {
        ApplicationProperties.Setting managementPort = properties.get("management.server.port");
        Integer own = managementPort == null ? null : number(managementPort.value());
        int healthPort = own == null || own < 1 ? port : own;
        String prefix = healthPort == port
                ? join(
                        value(
                                properties,
                                "server.servlet.context-path",
                                value(properties, "spring.webflux.base-path", "")),
                        value(properties, "spring.mvc.servlet.path", ""))
                : value(properties, "management.server.base-path", "");
        String base = value(properties, "management.endpoints.web.base-path", "/actuator");
        String name = value(properties, "management.endpoints.web.path-mapping.health", "health");
        String path = join(prefix, base, name);
        facts.add(new Fact(
                "health",
                path + (healthPort == port ? "" : " on port " + healthPort),
                "spring-boot-starter-actuator among the dependencies"
                        + (properties.get("management.endpoints.web.base-path") == null && healthPort == port
                                ? ""
                                : ", management.* in the application's settings")));
        return new ProjectModel.Web(port, healthPort, path);
    }

    private static String value(ApplicationProperties properties, String key, String fallback) {
        ApplicationProperties.Setting setting = properties.get(key);
        return setting == null ? fallback : setting.value();
    }

    private static String join(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            String trimmed = part.replaceAll("^/+|/+$", "");
            if (!trimmed.isEmpty()) {
                path.append('/').append(trimmed);
            }
        }
        return path.toString();
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
    }

    /** Resolves {@code @name@} as the resource filtering of the build will. */
    private String filter(String text) {
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
