package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java processes of their own, with no class of the plugin around but the tools. */
record ToolProcess(int code, String output) {
    private static final Path TOOLS = Path.of("target/classes/io/github/dockeroptimizer/inside");

    static ToolProcess java(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ToolProcess(process.waitFor(), output);
    }

    /** Runs a tool with a copy of its package as the whole class path, as a build stage does. */
    static ToolProcess tool(Path folder, String... arguments) throws IOException, InterruptedException {
        Path home = folder.resolve("tools");
        Path classes = Files.createDirectories(home.resolve("io/github/dockeroptimizer/inside"));
        try (Stream<Path> files = Files.list(TOOLS)) {
            for (Path file : files.toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    Files.copy(in, classes.resolve(file.getFileName()));
                }
            }
        }
        return java(
                folder,
                Stream.concat(Stream.of("-cp", home.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
