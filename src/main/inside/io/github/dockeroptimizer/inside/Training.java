package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Starts an application in the build, so that the JVM learns what a start loads and links, and lets it write that into an
 * archive for all later starts.
 *
 * <p>{@code Training OUT HOME EPOCH_SECONDS [--until PROBE ARGUMENTS... ] [--only OPTIONS...] -- ARGUMENTS...} starts
 * {@code java} with ARGUMENTS, and with OPTIONS in this start alone. It waits until the application has ended by itself, or
 * until the class HealthProbe of the folder PROBE says with its arguments that it is up, and stops it. The archive comes to
 * lie in the folder HOME below OUT, beside the file {@code startup.args} with the options that name it. An application that
 * cannot be started is no failure: {@code startup.args} then names no archive, and says why.
 */
public final class Training {
    private final String home;
    private final Path folder;
    private final FileTime time;
    private final TrainedStart start;

    private Training(Path out, String home, long epochSeconds, TrainedStart start) {
        this.home = home;
        this.folder = out.resolve(home.substring(1));
        this.time = FileTime.fromMillis(epochSeconds * 1000);
        this.start = start;
    }

    public static void main(String[] arguments) {
        try {
            List<String> all = Arrays.asList(arguments);
            int end = all.indexOf("--");
            if (end < 3) {
                throw new IllegalArgumentException("Command line `" + String.join(" ", all)
                        + "` is too short, OUT HOME EPOCH_SECONDS, options, `--` and arguments were expected.");
            }
            List<String> options = all.subList(3, end);
            TrainedStart start = new TrainedStart(
                    all.subList(end + 1, all.size()), group(options, "--only"), group(options, "--until"));
            new Training(Paths.get(all.get(0)), all.get(1), Long.parseLong(all.get(2)), start).run();
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    /** Returns what follows an option, up to the next one. */
    private static List<String> group(List<String> options, String name) {
        int from = options.indexOf(name);
        if (from < 0) {
            return Collections.emptyList();
        }
        int to = from + 1;
        while (to < options.size()
                && !options.get(to).equals("--only")
                && !options.get(to).equals("--until")) {
            to++;
        }
        return options.subList(from + 1, to);
    }

    private void run() throws IOException {
        Files.createDirectories(folder);
        String text;
        try {
            text = archive() + "\n";
        } catch (UnfitException e) {
            System.out.println("docker-optimizer: there is no archive: " + e.getMessage());
            delete("app.aot");
            delete("app.jsa");
            text = "# " + e.getMessage().replaceAll("\\s+", " ") + "\n";
        }
        Path options = folder.resolve("startup.args");
        Files.write(options, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(options, time);
        for (Path each = folder; each != null && each.getNameCount() > 1; each = each.getParent()) {
            Files.setLastModifiedTime(each, time);
        }
    }

    private void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Makes the archive, and returns the option that names it. */
    private String archive() throws IOException, UnfitException {
        JavaVersion version = JavaVersion.current();
        if (version.hasSafeAotCache()) {
            Path cache = folder.resolve("app.aot");
            Path learned =
                    start.run("learned", file -> Arrays.asList("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file));
            start.dump(
                    Arrays.asList("-XX:AOTMode=create", "-XX:AOTConfiguration=" + learned, "-XX:AOTCache=" + cache),
                    cache);
            return finished(cache, "-XX:AOTCache=");
        }
        if (!version.hasClassArchive()) {
            throw new UnfitException(
                    "Java " + version + " has no archive of classes that fits, 17 or newer was expected.");
        }
        Path archive = folder.resolve("app.jsa");
        Path list = start.run("classes", file -> Collections.singletonList("-XX:DumpLoadedClassList=" + file));
        ClassList.sort(list);
        start.dump(
                Arrays.asList(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive,
                        // Else every archived object has the number of collections that it outlived, which differs.
                        "-XX:MaxTenuringThreshold=0",
                        "-Xlog:cds=error"),
                archive);
        return finished(archive, "-XX:SharedArchiveFile=");
    }

    private String finished(Path archive, String option) throws IOException {
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setLastModifiedTime(archive, time);
        return option + home + "/" + archive.getFileName();
    }
}
