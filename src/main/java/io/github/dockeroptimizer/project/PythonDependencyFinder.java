package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.PythonApplication.Dependencies;
import io.github.dockeroptimizer.project.PythonApplication.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what says which packages an application in Python needs: a lock file first, since it says it to the last byte. */
final class PythonDependencyFinder {
    private static final Pattern INCLUDED = Pattern.compile("(?m)^\\s*(?:-r|-c|--requirement|--constraint)[ =]?(\\S+)");
    /** What else stands there names packages, too, that others may be used with. */
    private static final Pattern LOCKED = Pattern.compile("(?m)^(?:name = |\\s+(?=\"[^\"]*\": \\{$))\"([^\"]+)\"");

    private static final Pattern REQUIREMENT = Pattern.compile("(?m)^\\s*([A-Za-z0-9][\\w.-]*).*$");

    private final Path folder;
    private final TomlFile pyproject;
    private final List<Fact> facts;
    private boolean exact = true;

    PythonDependencyFinder(Path folder, TomlFile pyproject, List<Fact> facts) {
        this.folder = folder;
        this.pyproject = pyproject;
        this.facts = facts;
    }

    Dependencies find(List<String> extras) {
        Dependencies found = find(extras, locks());
        PythonExtras.require(found, pyproject);
        return found;
    }

    private List<Kind> locks() {
        List<Kind> locks = Arrays.stream(Kind.values())
                .filter(kind -> kind.lock() != null && has(kind.lock()))
                .toList();
        if (locks.size() > 1) {
            throw new OptimizerException(
                    "There are " + locks.size() + " lock files, "
                            + String.join(
                                    " and ", locks.stream().map(Kind::lock).toList())
                            + ", one was expected: they may name different versions of a package.",
                    "Remove those that nobody keeps up to date.");
        }
        return locks;
    }

    private Dependencies find(List<String> extras, List<Kind> locks) {
        if (!locks.isEmpty()) {
            Kind kind = locks.get(0);
            String lock = Objects.requireNonNull(kind.lock());
            facts.add(new Fact("dependencies", "locked", lock));
            return of(kind, List.of(lock), extras);
        }
        if (has("requirements.txt")) {
            Set<String> files = requirements();
            return of(Kind.REQUIREMENTS, List.of("requirements.txt"), extras, files);
        }
        boolean inProject = pyproject.has("project") || pyproject.has("tool", "poetry");
        if (inProject) {
            unlocked("pyproject.toml");
            return of(Kind.PROJECT, List.of("pyproject.toml"), extras);
        }
        if (has("Pipfile")) {
            throw new OptimizerException(
                    "There is a Pipfile in " + folder
                            + " and no Pipfile.lock, one was expected: it says which packages are" + " installed.",
                    "Run `pipenv lock` and commit what it writes.");
        }
        String setup = has("setup.cfg") && !has("setup.py") ? "setup.cfg" : "setup.py";
        if (!has(setup)) {
            throw new OptimizerException(
                    "pyproject.toml in " + folder + " has neither `[project]` nor `[tool.poetry]`, and there is no"
                            + " requirements.txt, one was expected to say which packages are needed.",
                    "Add `[project]` with `dependencies`, or a requirements.txt, which may be empty.");
        }
        unlocked(setup);
        return of(Kind.SETUP, List.of(setup), extras);
    }

    private Set<String> requirements() {
        Set<String> files = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        Set<String> fixed = new LinkedHashSet<>();
        include("requirements.txt", files, named, fixed);
        if (fixed.containsAll(named)) {
            facts.add(new Fact("dependencies", "exact versions", String.join(", ", files)));
        } else {
            unlocked("requirements.txt");
        }
        return files;
    }

    /** Collects a file with those it includes, the packages that they name, and those whose one version they name. */
    private void include(String path, Set<String> files, Set<String> named, Set<String> fixed) {
        if (!files.add(path)) {
            return;
        }
        if (!has(path)) {
            throw new OptimizerException(
                    "A requirements file includes " + path + ", and there is no such file in " + folder + ".",
                    "Correct the path; it has to lie in the folder of the application.");
        }
        String text = read(path);
        Matcher includes = INCLUDED.matcher(text);
        while (includes.find()) {
            Path target = Path.of(path).resolveSibling(includes.group(1)).normalize();
            include(target.toString().replace('\\', '/'), files, named, fixed);
        }
        Matcher lines = REQUIREMENT.matcher(text);
        while (lines.find()) {
            String name = lines.group(1).toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
            named.add(name);
            // markers compare as well, and a comment may speak of versions
            String wanted = lines.group().split("[;#]", 2)[0];
            if (wanted.contains(" @ ") || (wanted.contains("==") && !wanted.contains("*"))) {
                fixed.add(name);
            }
        }
    }

    private void unlocked(String file) {
        exact = false;
        facts.add(new Fact(
                "dependencies",
                "not reproducible, a later build may take other versions",
                file + ", and no lock file; `pip lock`, `uv lock` or `pip-compile` writes one"));
    }

    private Dependencies of(Kind kind, List<String> main, List<String> extras) {
        return of(kind, main, extras, new LinkedHashSet<>(main));
    }

    private Dependencies of(Kind kind, List<String> main, List<String> extras, Set<String> manifests) {
        Set<String> files = new LinkedHashSet<>(manifests);
        for (String name : List.of("pyproject.toml", "setup.cfg", "setup.py", "Pipfile")) {
            if (has(name)) {
                files.add(name);
            }
        }
        TomlFile dynamic = pyproject.table("tool", "setuptools", "dynamic", "dependencies");
        files.addAll(dynamic.texts("file"));
        String one = dynamic.text("file");
        if (one != null) {
            files.add(one);
        }
        return new Dependencies(kind, main, List.copyOf(files), extras, exact);
    }

    /** Returns everything that declares packages, as one text to look for names in; of a lock file the packages alone. */
    String declared(Dependencies dependencies) {
        StringBuilder text = new StringBuilder();
        for (String manifest : dependencies.manifests()) {
            if (manifest.equals(dependencies.kind().lock())) {
                LOCKED.matcher(read(manifest)).results().forEach(name -> text.append(name.group(1))
                        .append('\n'));
            } else {
                text.append(read(manifest)).append('\n');
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
