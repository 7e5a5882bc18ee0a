package io.github.dockeroptimizer.project;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where an application in Go listens: no framework reads that from a file, the sources say it. */
final class GoServer {
    private static final int DEFAULT_PORT = 8080;

    /** Where a port stands in a source, the surest first. */
    private static final List<Pattern> PORTS = List.of(
            Pattern.compile("\"(?:0\\.0\\.0\\.0|\\[::])?:(\\d{2,5})\""),
            Pattern.compile("\"[A-Z_]*PORT\"[^}]{0,160}?[\\s\":](\\d{2,5})\\b"),
            Pattern.compile("\"(?:[\\w-]*-)?[pP]ort\"\\s*,\\s*\"?(\\d{2,5})\\b"),
            Pattern.compile("\"(?:127\\.0\\.0\\.1|localhost|\\[::1]):(\\d{2,5})\""));

    /** A path, alone or behind the method as patterns of the standard library have it. */
    private static final Pattern HEALTH = Pattern.compile(
            "\"(?:GET )?(/(?:api/)?(?:healthz?|health/ready|health/live|healthcheck|readyz|livez|ready|live))\"");

    private static final Pattern LISTENS = Pattern.compile(
            "\\bListenAndServe(?:TLS)?\\b|\\bnet\\.Listen\\(|\\bhttp\\.Serve\\(|\\.Listen\\([^)]*\"tcp");

    private final GoSources sources;
    private final @Nullable GoFramework framework;
    private final List<Fact> facts;

    GoServer(GoSources sources, @Nullable GoFramework framework, List<Fact> facts) {
        this.sources = sources;
        this.framework = framework;
        this.facts = facts;
    }

    /**
     * Returns where it listens, or {@code null} where it serves no port.
     *
     * @param declared the port the user declared, 0 for none at all, or {@code null}
     */
    ProjectModel.@Nullable Web find(@Nullable Integer declared) {
        if (declared != null && declared == 0) {
            return job("parameter `port` is 0");
        }
        GoSources.Source listener = sources.first(LISTENS);
        if (declared == null && framework == null && listener == null) {
            return job("no module that serves one, and no net.Listen or ListenAndServe in the sources");
        }
        int port = declared == null ? port(listener) : known(declared, "parameter `port`");
        GoSources.Source healthy = sources.first(HEALTH);
        if (healthy == null) {
            facts.add(new Fact(
                    "health", "any answer below 500 on port " + port, "no path such as /healthz in the sources"));
            return new ProjectModel.Web(port, port, null);
        }
        String path = found(HEALTH, healthy);
        facts.add(new Fact("health", path, healthy.path()));
        return new ProjectModel.Web(port, port, path);
    }

    private int port(GoSources.@Nullable Source listener) {
        for (Pattern pattern : PORTS) {
            GoSources.Source source = sources.first(pattern);
            int port = source == null ? 0 : Integer.parseInt(found(pattern, source));
            if (source != null && port > 0 && port < 65_536) {
                return known(port, source.path());
            }
        }
        String evidence = framework == null ? "" : framework.name();
        return known(DEFAULT_PORT, "default; serves one: " + (listener == null ? evidence : listener.path()));
    }

    private static String found(Pattern pattern, GoSources.Source source) {
        Matcher matcher = pattern.matcher(source.text());
        return matcher.find() ? matcher.group(1) : "0";
    }

    private int known(int port, String evidence) {
        facts.add(new Fact("port", Integer.toString(port), evidence));
        return port;
    }

    private ProjectModel.@Nullable Web job(String evidence) {
        facts.add(new Fact("port", "none, it does its work and ends", evidence));
        return null;
    }
}
