package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.project.PythonApplication.Entry;
import io.github.dockeroptimizer.project.PythonApplication.Start;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where an application in Python listens, and which of its own routes tells its health. */
final class PythonWebFinder {
    private static final int DEFAULT_PORT = 8000;

    /** Names for people, by the name of the package; the first that is declared is the framework. */
    private static final List<String> FRAMEWORKS = List.of(
            "Django", "FastAPI", "Litestar", "Starlette", "Quart", "Flask", "Sanic", "aiohttp", "Tornado", "Bottle");

    private static final List<String> PATHS = List.of(
            "/health",
            "/healthz",
            "/health/live",
            "/livez",
            "/health/ready",
            "/readyz",
            "/ready",
            "/actuator/health",
            "/up");
    private static final Set<Start> SERVED = EnumSet.of(Start.UVICORN, Start.HYPERCORN, Start.GUNICORN, Start.WAITRESS);

    private final PythonSources sources;
    private final String declared;
    private final List<Fact> facts;

    /** Creates a finder; {@code declared} is the text of all manifests. */
    PythonWebFinder(PythonSources sources, String declared, List<Fact> facts) {
        this.sources = sources;
        this.declared = declared;
        this.facts = facts;
    }

    /** Returns the name of the framework for people; {@code Python} where there is none. */
    String framework() {
        return FRAMEWORKS.stream()
                .filter(name -> declares(name.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse("Python");
    }

    /** Returns where it listens, or {@code null} where it serves no port. */
    ProjectModel.@Nullable Web find(Entry entry, @Nullable Integer declaredPort) {
        if (declaredPort != null && declaredPort == 0) {
            return job("parameter `port` is 0");
        }
        int port = declaredPort == null ? DEFAULT_PORT : declaredPort;
        if (declaredPort != null) {
            facts.add(new Fact("port", declaredPort.toString(), "parameter `port`"));
        } else if (SERVED.contains(entry.kind())) {
            facts.add(new Fact("port", port + "", PythonEntryFinder.program(entry.kind()) + " is told so"));
        } else if (!framework().equals("Python") || declares("uvicorn") || declares("gunicorn")) {
            facts.add(new Fact("port", port + "", "default; " + framework() + " among the dependencies"));
        } else {
            return job("no web framework among the dependencies");
        }
        for (String path : PATHS) {
            Pattern route = Pattern.compile("[\"']/?" + Pattern.quote(path.substring(1)) + "/?[\"']");
            for (PythonSources.Source source : sources.files()) {
                if (route.matcher(source.text()).find()) {
                    facts.add(new Fact("health", path, source.path()));
                    return new ProjectModel.Web(port, port, path);
                }
            }
        }
        facts.add(new Fact("health", "any answer below 500 on port " + port, "no route for it in the sources"));
        return new ProjectModel.Web(port, port, null);
    }

    private boolean declares(String name) {
        return Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")
                .matcher(declared)
                .find();
    }

    private ProjectModel.@Nullable Web job(String evidence) {
        facts.add(new Fact("port", "none, it does its work and ends", evidence));
        return null;
    }
}
