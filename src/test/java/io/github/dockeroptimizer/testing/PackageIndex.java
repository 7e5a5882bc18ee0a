package io.github.dockeroptimizer.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The index of packages that {@code dev/index} starts, with the requests of one test, which asks through a path of its own.
 * Without one the test is skipped; where an engine has to be there, an index has to be, too.
 */
public final class PackageIndex {
    private final String url;
    private final Path log;
    private final String path;
    private int read;

    private PackageIndex(String url, Path log, String path) {
        this.url = url;
        this.log = log;
        this.path = path;
    }

    /**
     * Returns it for a test.
     *
     * @param id a word that no other test asks by
     */
    public static PackageIndex of(String id) {
        String url = System.getenv("DOCKER_OPTIMIZER_INDEX");
        String log = System.getenv("DOCKER_OPTIMIZER_INDEX_LOG");
        if (url == null || log == null) {
            String problem = "no index of packages, which dev/index starts";
            if (Boolean.parseBoolean(System.getenv("DOCKER_OPTIMIZER_ENGINE_REQUIRED"))) {
                throw new IllegalStateException(problem);
            }
            Assumptions.abort(problem);
            throw new IllegalStateException(problem);
        }
        return new PackageIndex(url, Path.of(log), "/" + id + "/");
    }

    /** Returns the address of a registry: {@code npm}. */
    public String address(String kind) {
        return url + path + kind;
    }

    /** Returns what was asked for since the last call, as lines. */
    public List<String> requested() throws IOException {
        List<String> own = Files.readAllLines(log).stream()
                .filter(line -> line.contains(path))
                .toList();
        List<String> since = List.copyOf(own.subList(read, own.size()));
        read = own.size();
        return since;
    }
}
