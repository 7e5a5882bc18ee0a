package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.PythonApplication.Entry;
import io.github.dockeroptimizer.project.PythonApplication.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what starts an application in Python. In this order: the parameter, the one command that it declares, a package
 * with {@code __main__}, an ASGI or WSGI application with a server for it, a file that does its work when it is run.
 */
final class PythonEntryFinder {
    private static final Pattern APPLICATION = Pattern.compile("(?m)^(\\w+)(?:\\s*:[^=\\n]+)?\\s*=\\s*(?:\\w+\\.)*"
            + "(FastAPI|Starlette|Litestar|Quart|BlackSheep|get_asgi_application"
            + "|Flask|Bottle|APIFlask|get_wsgi_application)\\(");
    private static final Pattern GUARD = Pattern.compile("(?m)^if\\s+__name__\\s*==\\s*['\"]__main__['\"]");
    private static final List<String> ASGI =
            List.of("FastAPI", "Starlette", "Litestar", "Quart", "BlackSheep", "get_asgi_application");

    private final PythonSources sources;
    private final TomlFile pyproject;
    private final String declared;
    private final List<Fact> facts;

    /** Creates a finder; {@code declared} is the text of all manifests. */
    PythonEntryFinder(PythonSources sources, TomlFile pyproject, String declared, List<Fact> facts) {
        this.sources = sources;
        this.pyproject = pyproject;
        this.declared = declared;
        this.facts = facts;
    }

    /** A way to start it, with its reason. */
    private record Candidate(Entry entry, String evidence) {}

    Entry find(String artifact, boolean packaged, @Nullable String wanted) {
        List<Candidate> scripts = packaged ? scripts() : List.of();
        List<Candidate> applications = applications();
        if (wanted != null) {
            return found(new Candidate(named(wanted, scripts, applications), "parameter `entry`"));
        }
        List<List<Candidate>> all = List.of(scripts, mains(), applications, guarded());
        for (List<Candidate> candidates : all) {
            if (candidates.size() == 1) {
                return found(candidates.get(0));
            }
            for (Candidate candidate : candidates) {
                if (candidate.entry().name().equals(artifact)) {
                    return found(candidate);
                }
            }
            if (!candidates.isEmpty()) {
                throw ambiguous(candidates);
            }
        }
        throw nothing();
    }

    private Entry found(Candidate candidate) {
        facts.add(new Fact("entry", candidate.entry().name(), candidate.evidence()));
        return candidate.entry();
    }

    private List<Candidate> scripts() {
        List<Candidate> found = new ArrayList<>();
        for (String[] table : new String[][] {{"project", "scripts"}, {"tool", "poetry", "scripts"}}) {
            for (String name : pyproject.table(table).names()) {
                found.add(new Candidate(
                        new Entry(Start.SCRIPT, name), "`[" + String.join(".", table) + "]` in pyproject.toml"));
            }
        }
        return found;
    }

    private List<Candidate> mains() {
        return sources.files().stream()
                .filter(source -> source.module().endsWith(".__main__"))
                .filter(source ->
                        source.module().indexOf('.') == source.module().lastIndexOf('.'))
                .map(source ->
                        new Candidate(new Entry(Start.MODULE, source.module().replace(".__main__", "")), source.path()))
                .toList();
    }

    /** Returns the applications that a server among the dependencies can serve. */
    private List<Candidate> applications() {
        List<Candidate> found = new ArrayList<>();
        for (PythonSources.Source source : sources.files()) {
            Matcher matcher = APPLICATION.matcher(source.text());
            while (matcher.find()) {
                Start server = server(ASGI.contains(matcher.group(2)));
                if (server != null) {
                    String name = source.module() + ":" + matcher.group(1);
                    found.add(new Candidate(
                            new Entry(server, name),
                            matcher.group(2) + " in " + source.path() + ", served by " + program(server)));
                }
            }
        }
        return found;
    }

    private List<Candidate> guarded() {
        return sources.files().stream()
                .filter(source -> GUARD.matcher(source.text()).find())
                .map(source -> new Candidate(
                        source.path().contains("/") || sources.inSrc()
                                ? new Entry(Start.MODULE, source.module())
                                : new Entry(Start.FILE, source.path()),
                        "`__name__ == \"__main__\"` in " + source.path()))
                .toList();
    }

    private @Nullable Start server(boolean asgi) {
        for (Start one : asgi ? List.of(Start.UVICORN, Start.HYPERCORN) : List.of(Start.GUNICORN, Start.WAITRESS)) {
            if (Pattern.compile("\\b" + program(one) + "\\b").matcher(declared).find()) {
                return one;
            }
        }
        return null;
    }

    static String program(Start server) {
        return server.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Entry named(String wanted, List<Candidate> scripts, List<Candidate> applications) {
        for (Candidate candidate : applications) {
            if (candidate.entry().name().equals(wanted)) {
                return candidate.entry();
            }
        }
        for (Candidate candidate : scripts) {
            if (candidate.entry().name().equals(wanted)) {
                return candidate.entry();
            }
        }
        String module = wanted.replaceFirst(":.*", "");
        boolean isFile = wanted.endsWith(".py");
        boolean known = sources.files().stream()
                .anyMatch(source -> isFile
                        ? source.path().equals(wanted)
                        : source.module().equals(module) || source.module().equals(module + ".__main__"));
        if (!known) {
            throw new OptimizerException(
                    "`<entry>` is \"" + wanted + "\", and there is no such command, module or file. " + candidates(),
                    "Correct `<entry>` (`-Ddocker-optimizer.entry`): a command that pyproject.toml declares, `module`,"
                            + " `module:application` or a file.");
        }
        if (isFile) {
            return new Entry(Start.FILE, wanted.startsWith("src/") ? wanted.substring(4) : wanted);
        }
        if (!wanted.contains(":")) {
            return new Entry(Start.MODULE, wanted);
        }
        Start server = server(true) != null ? server(true) : server(false);
        return new Entry(server == null ? Start.FUNCTION : server, wanted);
    }

    private OptimizerException ambiguous(List<Candidate> candidates) {
        return new OptimizerException(
                "There are " + candidates.size() + " ways to start the application, one was expected: "
                        + list(candidates) + ".",
                "Name one by `<entry>` (`-Ddocker-optimizer.entry`).");
    }

    private OptimizerException nothing() {
        return new OptimizerException(
                "Nothing was found that starts the application: no command in `[project.scripts]`, no package with"
                        + " `__main__.py`, no ASGI or WSGI application with uvicorn or gunicorn among the dependencies, no"
                        + " file with `if __name__ == \"__main__\"`. " + candidates(),
                "Name it by `<entry>` (`-Ddocker-optimizer.entry`): a command, `module`, `module:application` or a file.");
    }

    /** Returns what could be meant, for people. */
    private String candidates() {
        List<Candidate> all = new ArrayList<>(scripts());
        all.addAll(mains());
        all.addAll(applications());
        all.addAll(guarded());
        if (!all.isEmpty()) {
            return "Found were " + list(all) + ".";
        }
        List<String> modules = sources.files().stream()
                .map(PythonSources.Source::module)
                .limit(10)
                .toList();
        return modules.isEmpty() ? "There are no modules." : "Its modules are " + String.join(", ", modules) + ".";
    }

    private static String list(List<Candidate> candidates) {
        return String.join(
                ", ",
                candidates.stream()
                        .map(candidate -> "`" + candidate.entry().name() + "`")
                        .distinct()
                        .toList());
    }
}
