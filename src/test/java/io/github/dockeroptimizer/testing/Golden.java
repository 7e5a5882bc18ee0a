package io.github.dockeroptimizer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole outputs kept as files. {@code mvn test -Dgolden.update=true} writes them anew; review the diff. */
public final class Golden {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Golden() {}

    /**
     * Asserts that the text is that of the file, to the byte.
     *
     * @param name the file below the test resources, such as {@code report/open.md}
     */
    public static void assertSame(String name, String text) throws IOException {
        Path file = RESOURCES.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s; after a wanted change run `mvn test -Dgolden.update=true` and review the diff", file)
                .isEqualTo(Files.readString(file));
    }
}
