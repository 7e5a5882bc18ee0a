package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where an application in Rust listens: no framework reads that from a file, the sources say it. */
final class RustServer {
    private static final int DEFAULT_PORT = 8080;
    private static final int ROCKETS_PORT = 8000;

    /** Where a port stands in a source, the surest first. */
    private static final List<Pattern> PORTS = List.of(
            Pattern.compile("\"(?:0\\.0\\.0\\.0|\\[::]):(\\d{2,5})\""),
            Pattern.compile("\"[A-Z_]*PORT\"[^;]{0,160}?\\b(\\d{2,5})\\b"),
            Pattern.compile("\\(\\s*\"(?:0\\.0\\.0\\.0|::)\"\\s*,\\s*(\\d{2,5})"),
            Pattern.compile("\\[\\s*0\\s*,\\s*0\\s*,\\s*0\\s*,\\s*0\\s*]\\s*,\\s*(\\d{2,5})"),
            Pattern.compile("UNSPECIFIED[^;]{0,40}?,\\s*(\\d{2,5})"),
            Pattern.compile("\"(?:127\\.0\\.0\\.1|localhost|\\[::1]):(\\d{2,5})\""));

    private static final List<String> HEALTH = List.of(
            "/health",
            "/healthz",
            "/health/ready",
            "/health/live",
            "/healthcheck",
            "/readyz",
            "/livez",
            "/ready",
            "/live");
    private static final Pattern LISTENS = Pattern.compile("\\bTcpListener\\b");

    private final Path root;
    private final CargoPackage application;
    private final boolean listens;
    private final Map<String, String> sources;
    private final List<Fact> facts;

    RustServer(Path root, CargoPackage application, @Nullable RustFramework framework, List<Fact> facts) {
        this.root = root;
        this.application = application;
        this.sources = read(root.resolve(application.folder()).resolve("src"), root);
        this.listens = framework != null || firstMatch(LISTENS) != null;
        this.facts = facts;
    }

    /**
     * Returns where it listens, or {@code null} where it serves no port.
     *
     * @param declared the port the user declared, 0 for none at all, or {@code null}
     */
    ProjectModel.@Nullable Web find(@Nullable RustFramework framework, @Nullable Integer declared) {
        if (declared != null && declared == 0) {
            return job("parameter `port` is 0");
        }
        if (declared == null && !listens) {
            return job("no crate that serves one, and no TcpListener in the sources");
        }
        int port = port(framework, declared);
        for (String path : HEALTH) {
            String file = firstWith("\"" + path + "\"");
            if (file != null) {
                facts.add(new Fact("health", path, file));
                return new ProjectModel.Web(port, port, path);
            }
        }
        facts.add(new Fact("health", "any answer below 500 on port " + port, "no path such as /health in the sources"));
        return new ProjectModel.Web(port, port, null);
    }

    private int port(@Nullable RustFramework framework, @Nullable Integer declared) {
        if (declared != null) {
            return known(declared, "parameter `port`");
        }
        if (framework != null && framework.crate().equals("rocket")) {
            return rocket();
        }
        for (Pattern pattern : PORTS) {
            Found found = firstMatch(pattern);
            if (found != null && found.number() > 0 && found.number() < 65_536) {
                return known(found.number(), found.file());
            }
        }
        return known(
                DEFAULT_PORT,
                "default; serves one: " + (framework == null ? "TcpListener in the sources" : framework.crate()));
    }

    /** Rocket reads its port from a file and from variables. */
    private int rocket() {
        String file = application.inside("Rocket.toml");
        TomlFile settings = TomlFile.read(root.resolve(file));
        for (String profile : List.of("global", "release", "default")) {
            String port = settings.text(profile, "port");
            if (port != null && port.matches("\\d{1,5}")) {
                return known(Integer.parseInt(port), profile + ".port in " + file);
            }
        }
        return known(ROCKETS_PORT, "Rocket's default");
    }

    private int known(int port, String evidence) {
        facts.add(new Fact("port", Integer.toString(port), evidence));
        return port;
    }

    private ProjectModel.@Nullable Web job(String evidence) {
        facts.add(new Fact("port", "none, it does its work and ends", evidence));
        return null;
    }

    private record Found(String file, int number) {}

    private @Nullable Found firstMatch(Pattern pattern) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Matcher matcher = pattern.matcher(source.getValue());
            if (matcher.find()) {
                return new Found(source.getKey(), matcher.groupCount() == 0 ? 0 : Integer.parseInt(matcher.group(1)));
            }
        }
        return null;
    }

    private @Nullable String firstWith(String text) {
        return sources.entrySet().stream()
                .filter(source -> source.getValue().contains(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Returns the sources without their comments, by their paths. */
    private static Map<String, String> read(Path folder, Path root) {
        Map<String, String> sources = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return sources;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".rs")).sorted().toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), withoutComments(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String withoutComments(Path file) throws IOException {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (MalformedInputException e) {
            return "";
        }
    }
}
