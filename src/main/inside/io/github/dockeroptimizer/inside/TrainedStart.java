package io.github.dockeroptimizer.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The start of an application from which the JVM learns. Its output goes on to that of this process. */
final class TrainedStart {
    private static final long LONGEST_SECONDS = 300;
    private static final long PAUSE_MILLIS = 500;
    private static final int KEPT_LINES = 300;
    private static final Pattern THROWN = Pattern.compile(
            "(?:Caused by: |Exception in thread \"[^\"]*\" )?((?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error)\\b.*)");

    private final List<String> arguments;
    private final List<String> only;
    private final List<String> until;
    private final Deque<String> tail = new ArrayDeque<>();
    private @Nullable Thread reader;

    /**
     * Creates the start.
     *
     * @param arguments the arguments of {@code java} in every start
     * @param only options of this one alone
     * @param until the folder of the probe and its arguments; empty where the application ends by itself
     */
    TrainedStart(List<String> arguments, List<String> only, List<String> until) {
        this.arguments = arguments;
        this.only = only;
        this.until = until;
    }

    /**
     * Starts the application, and returns the file that the JVM writes of what it learned.
     *
     * @param name the name of the file, which does not matter
     * @param options the options that make the JVM write a file
     */
    Path run(String name, Function<Path, List<String>> options) throws IOException, UnfitException {
        Path written = Files.createTempDirectory("training").resolve(name);
        List<String> all = new ArrayList<>(options.apply(written));
        all.addAll(only);
        Process process = start(all);
        if (until.isEmpty()) {
            require(end(process, LONGEST_SECONDS) == 0, "The application ended with exit code " + process.exitValue());
        } else {
            awaitHealth(process);
            process.destroy();
            end(process, LONGEST_SECONDS);
        }
        requireWritten(written);
        return written;
    }

    /** Lets the JVM write an archive; the application is not started. */
    void dump(List<String> options, Path written) throws IOException, UnfitException {
        Process process = start(options);
        int code = end(process, LONGEST_SECONDS);
        require(code == 0, "The JVM ended with exit code " + code + " when it wrote the archive");
        requireWritten(written);
    }

    private void requireWritten(Path file) throws IOException, UnfitException {
        require(Files.isRegularFile(file) && Files.size(file) > 0, "The JVM wrote no archive");
    }

    private void require(boolean fulfilled, String problem) throws UnfitException {
        if (!fulfilled) {
            throw new UnfitException(problem + reason());
        }
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(environment());
        command.addAll(options);
        command.addAll(arguments);
        synchronized (tail) {
            tail.clear();
        }
        final Process process =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread follower = new Thread(() -> follow(process), "output");
        follower.setDaemon(true);
        follower.start();
        reader = follower;
        return process;
    }

    /**
     * Returns options that make the archive fit wherever it is used, whatever this machine has: a heap small enough for
     * compressed pointers, and the collector that keeps objects in archives, unless the application names its own.
     */
    private List<String> environment() {
        List<String> options = new ArrayList<>();
        options.add("-XX:MaxRAM=4g");
        if (arguments.stream().noneMatch(argument -> argument.matches("-XX:\\+Use\\w*GC"))) {
            options.add("-XX:+UseG1GC");
        }
        return options;
    }

    private static String java() {
        return Paths.get(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void follow(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                synchronized (tail) {
                    tail.addLast(line);
                    if (tail.size() > KEPT_LINES) {
                        tail.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            System.out.println("docker-optimizer: the output of the application ends here: " + e.getMessage());
        }
    }

    private void awaitHealth(Process process) throws IOException, UnfitException {
        List<String> probe = new ArrayList<>(Arrays.asList(java(), "-cp", until.get(0), "HealthProbe"));
        probe.addAll(until.subList(1, until.size()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            Process asked = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (end(asked, LONGEST_SECONDS) == 0) {
                return;
            }
            if (!process.isAlive()) {
                throw new UnfitException(
                        "The application ended with exit code " + process.exitValue() + " before it was up" + reason());
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new UnfitException("The application was not up within " + LONGEST_SECONDS + " s" + reason());
            }
            pause();
        }
    }

    private int end(Process process, long seconds) throws UnfitException {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UnfitException("The application did not end within " + seconds + " s" + reason());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitException("The training run was interrupted.");
        }
    }

    private static void pause() throws UnfitException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitException("The training run was interrupted.");
        }
    }

    /** Returns what the application said last of its own trouble, as the end of a sentence. */
    private String reason() {
        String told = lastThrown();
        return told == null ? "." : ": " + (told.endsWith(".") ? told : told + ".");
    }

    private @Nullable String lastThrown() {
        Thread follower = reader;
        try {
            // What an application says last may still be under way when it has ended.
            if (follower != null) {
                follower.join(TimeUnit.SECONDS.toMillis(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> lines;
        synchronized (tail) {
            lines = new ArrayList<>(tail);
        }
        Collections.reverse(lines);
        for (String line : lines) {
            Matcher thrown = THROWN.matcher(line.trim());
            if (thrown.matches()) {
                return thrown.group(1).length() > 300 ? thrown.group(1).substring(0, 300) + "..." : thrown.group(1);
            }
        }
        for (String line : lines) {
            if (!line.trim().isEmpty()
                    && line.toLowerCase(java.util.Locale.ROOT).contains("error")) {
                return line.trim();
            }
        }
        return null;
    }
}
