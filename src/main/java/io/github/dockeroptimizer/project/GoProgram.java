package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A main package.
 *
 * @param module the folder of its module, relative to the root
 * @param folder its own folder, relative to the root
 * @param name the name that Go gives to what it makes of it
 * @param source the file with its main function
 */
record GoProgram(String module, String folder, String name, String source) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package main\\s*(?://.*|/\\*.*)?$");
    private static final Pattern MAIN = Pattern.compile("(?m)^func main\\(\\)");
    private static final Pattern MAJOR = Pattern.compile("v\\d+");

    /** Returns the package as Go's command line wants it, in the folder of the module: {@code ./cmd/server}. */
    String path() {
        String inside = folder.substring(module.length()).replaceFirst("^/", "");
        return inside.isEmpty() ? "." : "./" + inside;
    }

    /** Returns all main packages of a module, in the order of their folders. */
    static List<GoProgram> of(String module, GoFile file, GoSources sources) {
        Map<String, GoProgram> programs = new LinkedHashMap<>();
        for (GoSources.Source source : sources.files()) {
            boolean main = PACKAGE.matcher(source.text()).find()
                    && MAIN.matcher(source.text()).find();
            if (main) {
                String folder = source.folder();
                String place = folder.equals(module) ? String.valueOf(file.word("module")) : folder;
                programs.putIfAbsent(folder, new GoProgram(module, folder, name(place), source.path()));
            }
        }
        return List.copyOf(programs.values());
    }

    /** The last part of the path; one that only tells the major version does not count. */
    private static String name(String path) {
        String[] parts = path.split("/", -1);
        int last = parts.length - 1;
        return parts[last > 0 && MAJOR.matcher(parts[last]).matches() ? last - 1 : last];
    }

    /**
     * Chooses one.
     *
     * @param all the main packages that there are
     * @param declared its name or folder, or {@code null} for the only one
     * @throws OptimizerException when there is none, or there are several
     */
    static GoProgram choose(List<GoProgram> all, @Nullable String declared, String place, List<Fact> facts) {
        if (all.isEmpty()) {
            throw new OptimizerException(
                    place + " has no main package, one was expected: a folder with `package main` and `func main()`.",
                    "If it is a library, leave the module out by `-Ddocker-optimizer.skip` in its POM.");
        }
        if (declared != null) {
            return named(all, declared, facts);
        }
        List<GoProgram> usual = new ArrayList<>(all);
        usual.removeIf(one -> !one.path().matches("\\.|\\./cmd(/[^/]+)?"));
        List<GoProgram> candidates = usual.isEmpty() ? all : usual;
        if (candidates.size() > 1) {
            throw new OptimizerException(
                    "There are " + candidates.size() + " main packages in " + place
                            + ", and nothing says which one to start: " + names(candidates) + ".",
                    "Set `<entry>` (`-Ddocker-optimizer.entry=" + label(candidates, candidates.get(0))
                            + "`) to one of them.");
        }
        return found(candidates.get(0), candidates.get(0).source(), facts);
    }

    private static GoProgram named(List<GoProgram> all, String declared, List<Fact> facts) {
        String folder = declared.replaceAll("^\\./|/+$", "");
        List<GoProgram> fitting = all.stream()
                .filter(one -> one.name().equals(declared)
                        || one.folder().equals(folder)
                        || one.path().equals("./" + folder)
                        || one.path().equals(declared))
                .toList();
        if (fitting.size() == 1) {
            return found(fitting.get(0), "parameter `entry`", facts);
        }
        throw new OptimizerException(
                "`<entry>` is \"" + declared + "\", and "
                        + (fitting.isEmpty() ? "no main package has this name" : "several main packages have this name")
                        + ". These were found: " + names(fitting.isEmpty() ? all : fitting) + ".",
                "Set `<entry>` (`-Ddocker-optimizer.entry=...`) to one of them.");
    }

    private static GoProgram found(GoProgram program, String evidence, List<Fact> facts) {
        facts.add(new Fact("entry", program.name(), evidence));
        return program;
    }

    private static String names(List<GoProgram> programs) {
        return programs.stream().map(one -> label(programs, one)).collect(Collectors.joining(", "));
    }

    /** Names are enough as long as they differ. */
    private static String label(List<GoProgram> programs, GoProgram one) {
        Stream<String> names = programs.stream().map(GoProgram::name);
        return names.filter(one.name()::equals).count() == 1 ? one.name() : one.path();
    }
}
