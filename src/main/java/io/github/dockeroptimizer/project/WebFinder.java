package io.github.dockeroptimizer.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an application listens and where its health can be asked: from its own settings, else as its framework does
 * it when nobody says otherwise.
 */
final class WebFinder {
    private static final int DEFAULT_PORT = 8080;

    /** Health endpoints of libraries that are used without a framework, by the library that brings them. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "helidon-microprofile", "/health",
            "helidon-webserver-observe-health", "/observe/health");

    private final MavenProject project;
    private final ApplicationProperties settings;
    private final Libraries libraries;
    private final List<Fact> facts;

    WebFinder(MavenProject project, ApplicationProperties settings, Libraries libraries, List<Fact> facts) {
        this.project = project;
        this.settings = settings;
        this.libraries = libraries;
        this.facts = facts;
    }

    /**
     * Returns where the application listens, or {@code null} where it serves no port.
     *
     * @param declaredPort the port the user declared, 0 for none at all, or {@code null}
     */
    ProjectModel.@Nullable Web find(Framework framework, Artifact artifact, @Nullable Integer declaredPort) {
        if (declaredPort != null && declaredPort == 0) {
            return job("parameter `port` is 0");
        }
        if (framework instanceof Framework.SpringBoot) {
            return spring(declaredPort);
        }
        if (framework instanceof Framework.Quarkus) {
            return quarkus(declaredPort);
        }
        if (framework instanceof Framework.Micronaut) {
            int port = port("micronaut.server.port", declaredPort);
            String prefix = value("micronaut.server.context-path", "");
            return endpoint(port, port, "micronaut-management", join(prefix, "health"));
        }
        return framework instanceof Framework.Dropwizard ? dropwizard(declaredPort) : plain(artifact, declaredPort);
    }

    private ProjectModel.@Nullable Web spring(@Nullable Integer declaredPort) {
        if (value("spring.main.web-application-type", "").equalsIgnoreCase("none")) {
            return job("spring.main.web-application-type is none");
        }
        boolean said = declaredPort != null || settings.get("server.port") != null;
        if (!said && ServerFinder.evidence(project, libraries) == null) {
            return job("no library that serves one among the dependencies");
        }
        int port = port("server.port", declaredPort);
        if (!libraries.has("spring-boot-starter-actuator") && !libraries.has("spring-boot-actuator")) {
            return anyAnswer(port, "no spring-boot-starter-actuator among the dependencies");
        }
        return actuator(port);
    }

    private ProjectModel.Web actuator(int port) {
        Integer own = number(value("management.server.port", ""));
        int healthPort = own == null || own < 1 ? port : own;
        String prefix = healthPort == port
                ? join(
                        value("server.servlet.context-path", value("spring.webflux.base-path", "")),
                        value("spring.mvc.servlet.path", ""))
                : value("management.server.base-path", "");
        String base = value("management.endpoints.web.base-path", "/actuator");
        String path = join(prefix, base, value("management.endpoints.web.path-mapping.health", "health"));
        boolean standard = settings.get("management.endpoints.web.base-path") == null && healthPort == port;
        return known(
                port,
                healthPort,
                path,
                "spring-boot-starter-actuator among the dependencies"
                        + (standard ? "" : ", management.* in the application's settings"));
    }

    private ProjectModel.Web quarkus(@Nullable Integer declaredPort) {
        int port = port("quarkus.http.port", declaredPort);
        String nonApplication = value("quarkus.http.non-application-root-path", "q");
        String root = nonApplication.startsWith("/") ? "" : value("quarkus.http.root-path", "");
        boolean management = value("quarkus.management.enabled", "").equals("true");
        Integer managementPort = number(value("quarkus.management.port", "9000"));
        String path =
                join(management ? "" : root, nonApplication, value("quarkus.smallrye-health.root-path", "health"));
        return endpoint(
                port, management && managementPort != null ? managementPort : port, "quarkus-smallrye-health", path);
    }

    private ProjectModel.Web dropwizard(@Nullable Integer declaredPort) {
        boolean simple = value("server.type", "").equals("simple");
        int port = port(simple ? "server.connector.port" : "server.applicationConnectors[0].port", declaredPort);
        if (simple) {
            return known(
                    port,
                    port,
                    join(value("server.adminContextPath", "/admin"), "healthcheck"),
                    "Dropwizard's default");
        }
        Integer admin = number(value("server.adminConnectors[0].port", "8081"));
        return known(
                port,
                admin == null || admin < 1 ? 8081 : admin,
                join(value("server.adminContextPath", ""), "healthcheck"),
                "Dropwizard's default, on its admin port");
    }

    private ProjectModel.@Nullable Web plain(Artifact artifact, @Nullable Integer declaredPort) {
        String evidence = artifact.kind() == Artifact.Kind.WAR
                ? "a servlet container serves it"
                : ServerFinder.evidence(project, libraries);
        if (declaredPort == null && evidence == null) {
            return job("no library and no class that serves one");
        }
        if (declaredPort == null) {
            facts.add(new Fact("port", Integer.toString(DEFAULT_PORT), "default; serves one: " + evidence));
        }
        int port = declaredPort == null ? DEFAULT_PORT : port("", declaredPort);
        for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
            if (libraries.has(endpoint.getKey())) {
                return known(port, port, endpoint.getValue(), endpoint.getKey() + " among the dependencies");
            }
        }
        return anyAnswer(port, "no framework with an endpoint");
    }

    private ProjectModel.Web endpoint(int port, int healthPort, String library, String path) {
        return libraries.has(library)
                ? known(port, healthPort, path, library + " among the dependencies")
                : anyAnswer(port, "no " + library + " among the dependencies");
    }

    private ProjectModel.Web known(int port, int healthPort, String path, String evidence) {
        facts.add(new Fact("health", path + (healthPort == port ? "" : " on port " + healthPort), evidence));
        return new ProjectModel.Web(port, healthPort, path);
    }

    private ProjectModel.Web anyAnswer(int port, String evidence) {
        facts.add(new Fact("health", "any answer below 500 on port " + port, evidence));
        return new ProjectModel.Web(port, port, null);
    }

    private ProjectModel.@Nullable Web job(String evidence) {
        facts.add(new Fact("port", "none, it does its work and ends", evidence));
        return null;
    }

    private int port(String key, @Nullable Integer declared) {
        if (declared != null) {
            facts.add(new Fact("port", declared.toString(), "parameter `port`"));
            return declared;
        }
        ApplicationProperties.Setting setting = settings.get(key);
        Integer port = setting == null ? null : number(setting.value());
        if (setting == null || port == null || port < 1) {
            String evidence = setting == null
                    ? "default, no " + key + " set"
                    : "default, " + key + " is \"" + setting.value() + "\" in " + setting.file();
            facts.add(new Fact("port", Integer.toString(DEFAULT_PORT), evidence));
            return DEFAULT_PORT;
        }
        facts.add(new Fact("port", port.toString(), key + " in " + setting.file()));
        return port;
    }

    private String value(String key, String fallback) {
        ApplicationProperties.Setting setting = settings.get(key);
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

    /** Returns the configuration file of a Dropwizard application, relative to the module, or {@code null}. */
    static @Nullable String dropwizardConfiguration(MavenProject project) {
        Path base = project.getBasedir().toPath();
        for (String name : List.of("config.yml", "config.yaml", "src/main/resources/config.yml", "dist/config.yml")) {
            if (Files.isRegularFile(base.resolve(name))) {
                return name;
            }
        }
        String named = project.getArtifactId() + ".yml";
        return Files.isRegularFile(base.resolve(named)) ? named : null;
    }
}
