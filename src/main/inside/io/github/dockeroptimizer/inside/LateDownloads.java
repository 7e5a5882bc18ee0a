package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs a Maven build with what earlier builds had to download in spite of the warm-up, and keeps what this one downloads
 * for the next: code generators, test providers and some frameworks find out only during the build what they need.
 *
 * <p>{@code LateDownloads FOLDER mvn ARGUMENT...}
 */
public final class LateDownloads {
    private final Path repository;
    private final Path kept;

    public LateDownloads(Path repository, Path kept) {
        this.repository = repository;
        this.kept = kept;
    }

    public static void main(String[] arguments) throws InterruptedException {
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            System.exit(new LateDownloads(LocalRepository.home(), Paths.get(arguments[0])).run(command));
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    /** Returns the exit code of the command. */
    public int run(List<String> command) throws IOException, InterruptedException {
        Path note = WarmUp.note(repository);
        if (Files.exists(note)) {
            String reason = new String(Files.readAllBytes(note), StandardCharsets.UTF_8).trim();
            System.out.println(WarmUp.MARK + "the warm-up is incomplete: " + reason);
        }
        link();
        Set<Path> before = new HashSet<>(new LocalRepository(repository).files());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        for (Path file : new LocalRepository(repository).files()) {
            Path downloaded = repository.resolve(file);
            if (!before.contains(file) && isWorthKeeping(file) && !Files.isSymbolicLink(downloaded)) {
                LocalRepository.copy(downloaded, kept.resolve(file));
            }
        }
        return code;
    }

    /** Links, for copies would lie in the builder's cache once more for each build. */
    private void link() throws IOException {
        for (Path file : new LocalRepository(kept).files()) {
            Path place = repository.resolve(file);
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.createSymbolicLink(place, kept.resolve(file));
            }
        }
    }

    /** Where a file came from is no record of the whole folder, in which the warm-up may have put others. */
    private static boolean isWorthKeeping(Path file) {
        String name = file.getFileName().toString();
        return !name.equals("_remote.repositories")
                && !name.endsWith(".lastUpdated")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && !name.endsWith(".lock");
    }
}
