package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.dockeroptimizer.OptimizerException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextStreamTest {
    private static final String DOCKERFILE = "FROM scratch\n";

    private final Path root;

    ContextStreamTest(@TempDir Path root) {
        this.root = root;
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private ContextStream stream(String dockerignore) {
        return new ContextStream(new BuildRequest(root, DOCKERFILE, dockerignore, List.of(), null, false, true));
    }

    private static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<String> names(String dockerignore) throws IOException {
        try (ContextStream stream = stream(dockerignore)) {
            return entries(stream.readAllBytes()).stream()
                    .map(TarArchiveEntry::getName)
                    .toList();
        }
    }

    @Test
    void theDockerfileComesFirstAndNamesInTheirOrder() throws IOException {
        write("b.txt", "b");
        write("a/z.txt", "z");
        write("a/b/c.txt", "c");
        write("a.txt", "a");
        write("B.txt", "B");

        assertThat(names(""))
                .containsExactly(
                        ".docker-optimizer.Dockerfile",
                        "B.txt",
                        "a/",
                        "a/b/",
                        "a/b/c.txt",
                        "a/z.txt",
                        "a.txt",
                        "b.txt");
    }

    @Test
    void theFirstEntryIsPlainSoThatBuildKitSeesAnArchive() throws IOException {
        write("a.txt", "a");
        byte[] archive = stream("").readAllBytes();

        String header = new String(archive, 0, 512, StandardCharsets.ISO_8859_1);
        assertThat(header).startsWith(ContextStream.DOCKERFILE + "\0");
        assertThat(header.charAt(156)).as("type of the entry").isEqualTo('0');
        assertThat(header.substring(257, 262)).isEqualTo("ustar");
        assertThat(new String(archive, 512, DOCKERFILE.length(), StandardCharsets.UTF_8))
                .isEqualTo(DOCKERFILE);
    }

    @Test
    void ownersAndTimesAreTheSameForEveryEntryAndModesAreKept() throws IOException {
        write("dir/run.sh", "#!");
        write("dir/private", "p");
        Files.setPosixFilePermissions(root.resolve("dir/run.sh"), PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(root.resolve("dir/private"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(root.resolve("dir"), PosixFilePermissions.fromString("rwxrwxr-x"));

        List<TarArchiveEntry> entries = entries(stream("").readAllBytes());

        assertThat(entries)
                .extracting(TarArchiveEntry::getMode)
                .extracting(mode -> mode & 0777)
                .containsExactly(0644, 0775, 0600, 0751);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getLongUserId()).isZero();
            assertThat(entry.getLongGroupId()).isZero();
            assertThat(entry.getUserName()).isEmpty();
            assertThat(entry.getLastModifiedTime().toMillis()).isEqualTo(318_211_200_000L);
        });
    }

    @Test
    void twoReadsOfTheSameFilesGiveTheSameBytes() throws IOException {
        write("a/b.txt", "b");
        byte[] first = stream("").readAllBytes();
        Files.setLastModifiedTime(root.resolve("a/b.txt"), FileTime.fromMillis(1234567));

        assertThat(stream("").readAllBytes()).isEqualTo(first);
    }

    @Test
    void linksStayLinksAndCyclesEnd() throws IOException {
        write("real/file.txt", "x");
        Files.createSymbolicLink(root.resolve("real/cycle"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("folder"), Path.of("real"));
        Files.createSymbolicLink(root.resolve("dangling"), Path.of("/nowhere"));

        List<TarArchiveEntry> entries = entries(stream("").readAllBytes());

        assertThat(entries)
                .filteredOn(TarArchiveEntry::isSymbolicLink)
                .extracting(entry -> entry.getName() + " -> " + entry.getLinkName())
                .containsExactly("dangling -> /nowhere", "folder -> real", "real/cycle -> ..");
        assertThat(entries).hasSize(6);
    }

    @Test
    void ignoredFoldersAreSentOnlyAsTheWayToWhatIsBroughtBack() throws IOException {
        write("pom.xml", "");
        write("src/main/A.java", "");
        write("src/main/a.tmp", "");
        write("src/test/B.java", "");
        write("target/classes/A.class", "");

        assertThat(names("*\n!src/main/*.java\n"))
                .containsExactly(ContextStream.DOCKERFILE, "src/", "src/main/", "src/main/A.java");
        assertThat(names("*\n!src/test\n"))
                .containsExactly(ContextStream.DOCKERFILE, "src/", "src/test/", "src/test/B.java");
        assertThat(names("*\n!**/B.java\n"))
                .containsExactly(ContextStream.DOCKERFILE, "src/", "src/test/", "src/test/B.java");
    }

    @Test
    void theUsersDockerfileMayBeIgnoredOrSent() throws IOException {
        write("Dockerfile", "FROM other\n");

        assertThat(names("")).containsExactly(ContextStream.DOCKERFILE, "Dockerfile");
        assertThat(names("Dockerfile")).containsExactly(ContextStream.DOCKERFILE);
    }

    @Test
    void siblingsAreSentWithEachOfThemInTheSameOrder() throws IOException {
        write("a.txt", "a");
        List<String> siblings = List.of("FROM scratch\n", "FROM other\n");
        BuildRequest one = new BuildRequest(
                root, siblings.get(0), "", List.of(), null, false, true, siblings, List.of(), null, List.of());
        BuildRequest other = new BuildRequest(
                root, siblings.get(1), "", List.of(), null, false, true, siblings, List.of(), null, List.of());

        byte[] archive = new ContextStream(one).readAllBytes();

        assertThat(new ContextStream(other).readAllBytes()).isEqualTo(archive);
        assertThat(entries(archive))
                .extracting(TarArchiveEntry::getName)
                .containsExactly(ContextStream.DOCKERFILE, ContextStream.DOCKERFILE + ".1", "a.txt");
        assertThat(ContextStream.dockerfile(one)).isEqualTo(ContextStream.DOCKERFILE);
        assertThat(ContextStream.dockerfile(other)).isEqualTo(ContextStream.DOCKERFILE + ".1");
    }

    @Test
    void changesReplaceFilesAndAddThemWithoutTouchingTheDisk() throws IOException {
        write("a.txt", "a");
        write("b.txt", "b");
        Files.setPosixFilePermissions(root.resolve("a.txt"), PosixFilePermissions.fromString("rw-------"));
        List<ContextChange> changes =
                List.of(new ContextChange("a.txt", "changed"), new ContextChange("src/New.java", "class New {}"));

        byte[] archive = new ContextStream(new BuildRequest(
                        root, DOCKERFILE, "", List.of(), null, false, true, List.of(), changes, null, List.of()))
                .readAllBytes();

        assertThat(entries(archive))
                .extracting(entry ->
                        entry.getName() + " " + entry.getSize() + " " + Integer.toOctalString(entry.getMode() & 0777))
                .containsExactly(
                        ContextStream.DOCKERFILE + " 13 644", "a.txt 7 600", "b.txt 1 644", "src/New.java 12 644");
        assertThat(root.resolve("a.txt")).hasContent("a");
        assertThat(root.resolve("src")).doesNotExist();
    }

    @Test
    void aFrozenContextIsWhatItWasWhateverHappensToItsFiles() throws IOException {
        write("a/run.sh", "#!");
        write("build.log", "1");
        write("secret", "s");
        Files.createSymbolicLink(root.resolve("link"), Path.of("a"));
        byte[] before = stream("secret").readAllBytes();
        List<ContextChange> changes = List.of(new ContextChange("a/run.sh", "changed"));

        try (FrozenContext frozen = FrozenContext.of(root, "secret")) {
            write("build.log", "1\n2");
            BuildRequest request = new BuildRequest(
                    root,
                    DOCKERFILE,
                    "",
                    List.of(),
                    null,
                    false,
                    true,
                    List.of(DOCKERFILE),
                    List.of(),
                    frozen,
                    List.of());
            BuildRequest changed = new BuildRequest(
                    root, DOCKERFILE, "", List.of(), null, false, true, List.of(), changes, frozen, List.of());

            assertThat(new ContextStream(request).readAllBytes()).isEqualTo(before);
            assertThat(new ContextStream(request).readAllBytes()).as("again").isEqualTo(before);
            assertThat(entries(new ContextStream(changed).readAllBytes()))
                    .extracting(TarArchiveEntry::getName)
                    .containsExactly(ContextStream.DOCKERFILE, "a/", "a/run.sh", "build.log", "link", "a/run.sh");
        }
    }

    @Test
    void aFrozenContextNamesTheFileThatCannotBeRead() throws IOException {
        write("a.txt", "a");
        Files.createDirectory(root.resolve("b"));
        Path missing = root.resolve("none");

        assertThatThrownBy(() -> FrozenContext.of(missing, ""))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void longAndForeignNamesAndLargeFilesArrive() throws IOException {
        String name = "ünïcode/" + "long-".repeat(40) + "/x";
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        Files.createDirectories(requireNonNull(root.resolve(name).getParent()));
        Files.write(root.resolve(name), content);
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(stream("").readAllBytes()), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    tar.transferTo(read);
                }
            }
        }

        assertThat(read.toByteArray()).isEqualTo(content);
    }

    @Test
    void whenAFileCannotBeReadTheArchiveIsNeverClosedCleanly() throws IOException {
        write("a.txt", "a");
        write("b.txt", "b");
        ContextStream stream = stream("");
        stream.readNBytes(1024);
        Files.delete(root.resolve("b.txt"));

        Throwable thrown = catchThrowable(stream::readAllBytes);
        Throwable again = catchThrowable(stream::read);

        assertThat(thrown).isInstanceOf(IOException.class).hasMessageContaining("b.txt");
        assertThat(again).as("not the end of the archive").isInstanceOf(IOException.class);
        assertThat(requireNonNull(stream.failure()).problem()).contains("b.txt");
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsNamed() throws IOException {
        Files.write(root.resolve("log.bin"), new byte[500_000]);
        ContextStream stream = stream("");
        stream.readNBytes(100_000);
        Files.write(root.resolve("log.bin"), new byte[10]);

        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("log.bin")
                .hasMessageContaining("became shorter");
    }

    @Test
    void aCancelledStreamFails() throws IOException {
        write("a.txt", "a");
        ContextStream stream = stream("");
        stream.readNBytes(10);
        stream.cancel();

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        assertThat(stream.failure()).isNull();
    }
}
