package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The version of Go to build with.
 *
 * @param number the version: {@code 1.24}
 * @param evidence what asks for it
 */
record GoVersion(String number, String evidence) {
    private static final StackImages IMAGES = Stack.GO.knowledge().images();
    private static final Pattern VERSION = Pattern.compile("(?:go)?1\\.(\\d{1,4})(?:[.a-z-].*)?");

    /**
     * Returns the version: declared, or what the files ask for, the newest of them; the default where that is older than
     * any that there are images of.
     *
     * @param files {@code go.mod} and {@code go.work}, by their paths
     * @throws OptimizerException when the declared one is none, or older than the files allow
     */
    static GoVersion of(List<Named> files, @Nullable String declared, List<Fact> facts) {
        GoVersion oldest = newest(files.stream().map(file -> file.says("go")));
        if (declared != null) {
            check(declared, oldest);
        }
        GoVersion found = declared == null
                ? asked(newest(
                        Stream.concat(Stream.ofNullable(oldest), files.stream().map(file -> file.says("toolchain")))))
                : new GoVersion(declared, "parameter `languageVersion`");
        facts.add(new Fact("language", "Go " + found.number(), found.evidence()));
        return found;
    }

    private static GoVersion asked(@Nullable GoVersion newest) {
        if (newest == null) {
            return new GoVersion(IMAGES.version(), "default");
        }
        return newest.minor() < minor(IMAGES.versions().get(0))
                ? new GoVersion(IMAGES.version(), "default; " + newest.evidence() + " allows any newer one")
                : newest;
    }

    /** A file with its path for people. */
    record Named(String path, GoFile file) {
        private @Nullable GoVersion says(String verb) {
            String text = file.word(verb);
            Matcher version = VERSION.matcher(text == null ? "" : text);
            return version.matches() ? new GoVersion("1." + version.group(1), verb + " " + text + " in " + path) : null;
        }
    }

    private static @Nullable GoVersion newest(Stream<@Nullable GoVersion> versions) {
        GoVersion newest = null;
        for (GoVersion one : versions.toList()) {
            if (one != null && (newest == null || one.minor() > newest.minor())) {
                newest = one;
            }
        }
        return newest;
    }

    private static void check(String declared, @Nullable GoVersion oldest) {
        if (!declared.matches("1\\.\\d{1,4}(\\.\\d{1,4})?")) {
            throw new OptimizerException(
                    "`<languageVersion>` is \"" + declared + "\", expected a version of Go: 1.24 or 1.24.3.",
                    "Correct it (`-Ddocker-optimizer.languageVersion=" + IMAGES.version() + "`).");
        }
        if (oldest != null && minor(declared) < oldest.minor()) {
            throw new OptimizerException(
                    "Go " + declared + " is asked for (parameter `languageVersion`), and there is " + oldest.evidence()
                            + ": expected that or a newer one.",
                    "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=" + oldest.number()
                            + "`), or leave it out.");
        }
    }

    private int minor() {
        return minor(number);
    }

    private static int minor(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
