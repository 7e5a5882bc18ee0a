package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole outputs kept as files. {@code mvn test -Dgolden.update=true} writes them anew; review the diff. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "report");

    private Golden() {}

    /** Asserts that the text is that of the file, to the byte. */
    static void assertSame(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s; after a wanted change run `mvn test -Dgolden.update=true` and review the diff", file)
                .isEqualTo(Files.readString(file));
    }
}
