package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The script that reduces what declares packages, run by the Python of this machine in a folder of a test. */
final class PythonScript {
    static final Path LOCKS = Path.of("src/test/resources/python-locks");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/docker-optimizer/python");

    private final Path folder;
    private String index = "";

    PythonScript(Path folder) {
        this.folder = folder;
        assumeThat(available()).as("python3 on this machine").isTrue();
    }

    /** Writes a file. */
    PythonScript file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Lets the build name the index to ask. */
    PythonScript index(String url) {
        index = url;
        return this;
    }

    /** Returns the lines that install what the application needs. */
    List<String> lines(String... arguments) throws IOException {
        Result result = run(arguments);
        assertThat(result.code()).as(result.output()).isZero();
        return Files.readAllLines(folder.resolve("out/run.txt"));
    }

    /** Returns what it says where it fails. */
    String failure(String... arguments) throws IOException {
        Result result = run(arguments);
        assertThat(result.code()).as(result.output()).isNotZero();
        return result.output();
    }

    private record Result(int code, String output) {}

    private Result run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                "-B",
                SCRIPTS.resolve("requirements.py").toAbsolutePath().toString(),
                "out"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("PIP_INDEX_URL");
        if (!index.isEmpty()) {
            builder.environment().put("PIP_INDEX_URL", index);
        }
        return finished(builder.start());
    }

    private static Result finished(Process process) throws IOException {
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), text.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean available() {
        try {
            return finished(new ProcessBuilder("python3", "--version").start()).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Copies the files of one of the projects with a lock file. */
    static void copy(String project, Path folder) throws IOException {
        Path from = LOCKS.resolve(project);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path to = folder.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
