package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FileTreeTest {
    private final FileTree tree = new FileTree(new ImageArchiveReader(CompressedSizes.NONE)
            .read(
                    new ByteArrayInputStream(new TestImage()
                            .config("{'Env':['PATH=/bin:/usr/bin:relative:/opt/java/bin']}")
                            .layer(
                                    "ADD",
                                    new TestLayer()
                                            .folder("usr")
                                            .folder("usr/bin")
                                            .file("usr/bin/dash", 10, 0755)
                                            .hardLink("usr/bin/ash", "usr/bin/dash")
                                            .link("usr/bin/sh", "dash")
                                            .link("bin", "usr/bin")
                                            .link("up", "../../../usr")
                                            .link("loop", "loop")
                                            .link("nowhere", "/none")
                                            .file("usr/readme", 1, 0644))
                            .oci(false)),
                    null));

    @Test
    void pathsLeadWhereTheirLinksLead() {
        assertThat(Objects.requireNonNull(tree.resolve("/bin/sh")).path()).isEqualTo("/usr/bin/dash");
        assertThat(Objects.requireNonNull(tree.resolve("/up/bin/ash")).path()).isEqualTo("/usr/bin/ash");
        assertThat(tree.resolve("/loop"))
                .satisfiesAnyOf(file -> assertThat(file).isNull(), file -> assertThat(file.type())
                        .isEqualTo(FileEntry.Type.SYMLINK));
        assertThat(tree.resolve("/nowhere")).isNull();
    }

    @Test
    void onlyRegularFilesAreExecutable() {
        assertThat(tree.executable("/bin/sh")).isNotNull();
        assertThat(tree.executable("/bin/ash")).isNotNull();
        assertThat(tree.executable("/usr/bin")).isNull();
        assertThat(tree.executable("/usr/readme")).isNull();
        assertThat(tree.executable("/loop")).isNull();
    }

    @Test
    void theSearchPathIsTheImagesOwnWithLinksFollowed() {
        assertThat(tree.searchPath()).containsExactly("/usr/bin", "/opt/java/bin");
    }
}
