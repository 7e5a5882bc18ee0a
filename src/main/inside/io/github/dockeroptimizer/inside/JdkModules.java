package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which modules of the JDK a runtime is linked from.
 *
 * <p>{@code JdkModules scan FOLDER OUT} writes the modules that the classes below FOLDER refer to.
 *
 * <p>{@code JdkModules select JDEPS SCANNED MORE OUT} writes the list for {@code jlink} to OUT/modules: what {@code jdeps}
 * printed into the file JDEPS, what scans wrote into files of the folder SCANNED, what reflection needs, and MORE, which are separated by commas. Where
 * {@code jdeps} printed no list, {@code java.se} takes its place. OUT/modules.txt says all that to people.
 */
public final class JdkModules {
    /** What no class refers to, and applications miss all the same: elliptic curves, zip files, DNS, remote monitoring. */
    private static final List<String> OF_REFLECTION = Collections.unmodifiableList(
            Arrays.asList("jdk.crypto.ec", "jdk.zipfs", "jdk.naming.dns", "jdk.management.agent", "jdk.unsupported"));

    /** What libraries offer for the tools of developers, and a server does not do. */
    private static final String TOOLS =
            "jdk\\.(compiler|javadoc|jshell|jartool|jdeps|jlink|jpackage|jconsole|hotspot\\.agent|jdi|jcmd|internal\\..*)";

    private JdkModules() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length == 3 && arguments[0].equals("scan")) {
                scan(Paths.get(arguments[1]), Paths.get(arguments[2]));
            } else if (arguments.length == 5 && arguments[0].equals("select")) {
                select(Paths.get(arguments[1]), Paths.get(arguments[2]), arguments[3], Paths.get(arguments[4]));
            } else {
                throw new IllegalArgumentException(
                        "Command line `" + String.join(" ", arguments)
                                + "` is neither `scan FOLDER OUT` nor `select JDEPS SCANNED MORE OUT`, one of them was expected.");
            }
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    private static void scan(Path folder, Path out) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : new ModuleScan(new JdkImage()).read(folder)) {
            if (!module.matches(TOOLS)) {
                found.add(module);
            }
        }
        write(out, String.join("\n", found) + "\n");
    }

    private static void select(Path jdeps, Path scanned, String more, Path out) throws IOException {
        JdkImage jdk = new JdkImage();
        String printed = text(jdeps).trim();
        boolean list = printed.matches("[\\w.]+(,[\\w.]+)*");
        Set<String> modules = new TreeSet<>(words(list ? printed : "java.se", ","));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(scanned)) {
            for (Path file : files) {
                modules.addAll(words(text(file), "\\s+"));
            }
        }
        for (String module : OF_REFLECTION) {
            if (jdk.has(module)) {
                modules.add(module);
            }
        }
        for (String module : words(more, ",")) {
            if (!jdk.has(module)) {
                throw new ToolException(
                        "Module " + module + " is not in the JDK " + System.getProperty("java.version")
                                + ", `<jdkModules>` names it.",
                        "Name one of those that `java --list-modules` prints in the build image.");
            }
            modules.add(module);
        }
        String reason = printed.isEmpty() ? "it found nothing" : printed.replaceAll("\\s+", " ");
        write(out.resolve("modules"), String.join(",", modules) + "\n");
        write(
                out.resolve("modules.txt"),
                "modules: " + String.join(",", modules) + "\n" + (list ? "" : "fallback: " + reason + "\n"));
    }

    private static Collection<String> words(String text, String separator) {
        return text.trim().isEmpty()
                ? Collections.emptyList()
                : Arrays.asList(text.trim().split(separator, -1));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
