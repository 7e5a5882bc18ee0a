package io.github.dockeroptimizer.check.health;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an application did not start, as its own log tells.
 *
 * @param problem what is wrong, as a sentence
 * @param remedy what to do
 */
record LogReason(String problem, String remedy) {
    private static final int LONGEST = 400;
    /** Class file version 45 is Java 1. */
    private static final int FIRST_CLASS_FILE_VERSION = 44;

    private static final Pattern CLASS_VERSION = Pattern.compile(
            "UnsupportedClassVersionError: (\\S+) .*class file version (\\d+)\\.\\d+\\).* up to (\\d+)\\.");
    private static final Pattern MAIN_CLASS =
            Pattern.compile("Error: (?:Could not find or load main class|Main method (?:not found|is not static"
                    + "|must return a value of type void) in class) ([\\w.$/-]+)");
    private static final Pattern NO_MANIFEST = Pattern.compile("no main manifest attribute, in (\\S+)");
    private static final Pattern MEMORY = Pattern.compile("java\\.lang\\.OutOfMemoryError(?:: (.+))?$");
    private static final Pattern MISSING_CLASS =
            Pattern.compile("(?:ClassNotFoundException|NoClassDefFoundError): ([\\w.$/]+)");
    private static final Pattern THROWN = Pattern.compile(
            "^(?:Caused by: |Exception in thread \"[^\"]*\" )?((?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error)\\b.*)");

    /** Returns what a log tells, or {@code null} where it names no reason. */
    static @Nullable LogReason of(List<String> log) {
        return Stream.<Function<List<String>, @Nullable LogReason>>of(
                        LogReason::classVersion,
                        LogReason::mainClass,
                        LogReason::memory,
                        SpringBootReport::find,
                        UnreachedHost::find,
                        MissingModule::find,
                        MissingLibrary::find,
                        RustPanic::find,
                        GoPanic::find,
                        LogReason::missingClass,
                        LogReason::thrown)
                .map(finder -> finder.apply(log))
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LogReason classVersion(List<String> log) {
        Matcher found = last(log, CLASS_VERSION);
        if (found == null) {
            return null;
        }
        int compiled = Integer.parseInt(found.group(2)) - FIRST_CLASS_FILE_VERSION;
        int runtime = Integer.parseInt(found.group(3)) - FIRST_CLASS_FILE_VERSION;
        return new LogReason(
                found.group(1).replace('/', '.') + " is compiled for Java " + compiled + " (class file version "
                        + found.group(2) + "), the image runs Java " + runtime + ".",
                "Set `<runtimeImage>` to an image with Java " + compiled
                        + " or newer, or compile with `maven.compiler.release` " + runtime + ".");
    }

    private static @Nullable LogReason mainClass(List<String> log) {
        Matcher found = last(log, MAIN_CLASS);
        if (found != null) {
            boolean absent = found.group().contains("Could not find");
            return new LogReason(
                    "The main class " + found.group(1)
                            + (absent
                                    ? " is not in the image, or cannot be loaded."
                                    : " has no main method that Java starts."),
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`) to the class that starts the"
                            + " application.");
        }
        Matcher jar = last(log, NO_MANIFEST);
        return jar == null
                ? null
                : new LogReason(
                        "The manifest of " + jar.group(1) + " names no main class.",
                        "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`) to the class that starts the"
                                + " application.");
    }

    private static @Nullable LogReason memory(List<String> log) {
        Matcher found = last(log, MEMORY);
        return found == null
                ? null
                : new LogReason(
                        "The application ran out of memory"
                                + (found.group(1) == null ? "." : ": " + sentence(found.group(1))),
                        "Give the engine's machine more memory, or set the limits of the JVM by `<jvmArguments>`.");
    }

    private static @Nullable LogReason missingClass(List<String> log) {
        Matcher found = last(log, MISSING_CLASS);
        return found == null
                ? null
                : new LogReason(
                        "The application needs the class " + found.group(1).replace('/', '.')
                                + ", which is not in the image.",
                        "Declare the library that has it with scope `compile` or `runtime`: `provided` and `test` are"
                                + " left out.");
    }

    private static @Nullable LogReason thrown(List<String> log) {
        Matcher found = last(log, THROWN);
        return found == null
                ? null
                : new LogReason(
                        "The application failed with " + sentence(found.group(1)),
                        "Read the container's last lines in the report; what it needs to start can be given by"
                                + " `<health><environment>`.");
    }

    /** Returns the match in the last line that has one, or {@code null}: what a log says last, it died of. */
    static @Nullable Matcher last(List<String> log, Pattern pattern) {
        for (int i = log.size() - 1; i >= 0; i--) {
            Matcher matcher = pattern.matcher(log.get(i).strip());
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    /** Returns a text on one line, not longer than a message should be, with a full stop. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
        return shown.endsWith(".") || shown.endsWith("!") || shown.endsWith("?") ? shown : shown + ".";
    }
}
