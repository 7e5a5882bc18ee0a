package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Maven command whose only purpose is to fill the local repository, so that the build after it finds there what
 * it needs.
 *
 * <p>With a cache, Maven works on that, and what it used is copied to the local repository: what other builds have put
 * into the cache stays out. With a test class, every module has that one test, so that Maven downloads what runs tests.
 *
 * <p>A command that fails leaves what it had got, and a note for the build. Not so where the network is the reason: that
 * is likely to be better next time, so the tool fails, and no builder keeps its result.
 *
 * <p>{@code WarmUp [--cache FOLDER] [--test FILE.class] mvn ARGUMENT...}
 */
public final class WarmUp {
    /** What lines for the one who started the build begin with. */
    static final String MARK = "docker-optimizer: ";

    private final Path repository;
    private final Path poms;
    private @Nullable Path cache;
    private @Nullable Path test;

    public WarmUp(Path repository, Path poms) {
        this.repository = repository;
        this.poms = poms;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            WarmUp tool = new WarmUp(LocalRepository.home(), Paths.get("").toAbsolutePath());
            int next = 0;
            for (; next + 2 < arguments.length && arguments[next].startsWith("--"); next += 2) {
                tool.option(arguments[next], Paths.get(arguments[next + 1]));
            }
            System.exit(tool.run(Arrays.asList(arguments).subList(next, arguments.length)));
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    private void option(String name, Path value) {
        switch (name) {
            case "--cache":
                cache = value;
                break;
            case "--test":
                test = value;
                break;
            default:
                throw new IllegalArgumentException(
                        "Option " + name + " is unknown, one of --cache, --test was expected.");
        }
    }

    /** Sets the local repository that Maven works on, where that is not the one that the build will use. */
    public WarmUp cache(Path folder) {
        cache = folder;
        return this;
    }

    /** Sets the class file that is every module's only test. */
    public WarmUp test(Path classFile) {
        test = classFile;
        return this;
    }

    /** Returns the exit code: 0 also where the command failed for a reason that will be the same next time. */
    public int run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(repository);
        WorkingFolder folder = new WorkingFolder(poms);
        MavenProcess maven = new MavenProcess(poms);
        try {
            if (test != null) {
                addTest(test, folder);
            }
            run(command, maven);
        } finally {
            folder.restore();
        }
        new LocalRepository(repository).forgetFailures();
        return conclude(maven);
    }

    private static void addTest(Path test, WorkingFolder folder) throws IOException {
        for (Path module : folder.modules()) {
            Path classes = Files.createDirectories(module.resolve("target/test-classes"));
            Files.copy(test, classes.resolve(test.getFileName()));
        }
    }

    private void run(List<String> command, MavenProcess maven) throws IOException, InterruptedException {
        if (cache == null) {
            maven.run(command);
            return;
        }
        new LocalRepository(cache).forgetFailures();
        UsedFiles used = new UsedFiles(cache);
        List<String> recorded = new ArrayList<>(command);
        recorded.add("-Dmaven.repo.local=" + cache);
        recorded.addAll(used.options());
        maven.run(recorded);
        used.copyTo(repository);
    }

    private int conclude(MavenProcess maven) throws IOException {
        String reason = maven.failure();
        if (reason == null) {
            return 0;
        }
        System.out.println(MARK + "the warm-up is incomplete: " + reason);
        if (maven.isNetworkDown()) {
            return 1;
        }
        Files.write(note(repository), Collections.singleton(reason), StandardCharsets.UTF_8);
        return 0;
    }

    /** Returns the file that says why the warm-up is incomplete; it is there only then. */
    static Path note(Path repository) {
        return repository.resolveSibling("docker-optimizer-warm-up.txt");
    }
}
