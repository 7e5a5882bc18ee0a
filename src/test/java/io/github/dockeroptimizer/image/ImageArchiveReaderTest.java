package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageArchiveReaderTest {
    private final ImageArchiveReader reader = new ImageArchiveReader(CompressedSizes.NONE);

    @Test
    void divesOwnFixtureHasDivesOwnFigures() {
        ImageSnapshot image = fixture("dive-test-docker-image.tar");

        assertThat(image.layers()).hasSize(14);
        assertThat(image.unpackedSize().bytes()).isEqualTo(1_220_598);
        assertThat(image.deadSize().bytes()).isEqualTo(32_025);
        assertThat(image.imageId())
                .isEqualTo("sha256:75ae28b8ebf89b203319069ddcbecdf5c3838503bbebc0d0d85e4b8589c5de3a");
        assertThat(image.layers().get(9).createdBy()).isEqualTo("RUN rm -rf /root/example/");
        assertThat(image.deadFiles())
                .contains(new DeadFile("/root/example/somefile2.txt", 6405, 5, 9))
                .allSatisfy(file -> assertThat(file.killedBy()).isGreaterThan(file.writtenBy()));
    }

    @Test
    void theArchiveOfEngine25IsReadThroughItsBlobs() {
        ImageSnapshot image = fixture("hello-world-v25.tar");

        assertThat(image.platform()).isEqualTo(Platform.parse("linux/arm64"));
        assertThat(image.files()).extracting(FileEntry::path).containsExactly("/hello");
        assertThat(image.config().command()).containsExactly("/hello");
    }

    @Test
    void theFixturesOfGoContainerregistryShowTheFilesItsTestsExpect() {
        assertThat(fixture("overwritten_file.tar").files())
                .extracting(FileEntry::path)
                .containsExactly("/bar.txt", "/foo.txt");
        assertThat(fixture("whiteout_image.tar").files())
                .extracting(FileEntry::path)
                .doesNotContain("/foo.txt");
        assertThat(fixture("whiteout_dir.tar").files())
                .extracting(FileEntry::path)
                .contains("/b", "/a")
                .hasSize(4);
    }

    static List<byte[]> layouts() {
        TestImage image = image();
        return List.of(
                image.legacy(), image.oci(false), image.oci(true), image.nested(), TestLayer.gzip(image.legacy()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutGivesTheSameImage(byte[] archive) {
        ImageSnapshot image = read(archive);

        assertThat(image.layers())
                .extracting(Layer::createdBy)
                .containsExactly("ADD base", "RUN make", "COPY /out /app", "COPY /out /app");
        assertThat(image.layers()).extracting(Layer::unpackedBytes).containsExactly(30_000L, 7_000L, 500L, 500L);
        assertThat(image.layers()).extracting(Layer::fileCount).containsExactly(2, 1, 1, 1);
        assertThat(image.files())
                .extracting(FileEntry::path)
                .containsExactly("/app", "/app/classes", "/bin", "/bin/tool", "/etc", "/etc/conf");
        assertThat(image.deadFiles())
                .containsExactly(new DeadFile("/etc/conf", 20_000, 0, 1), new DeadFile("/app/classes", 500, 2, 3));
        assertThat(image.config().user()).isEqualTo("65532");
        assertThat(image.config().environment()).containsExactly("B=2", "A=1");
        assertThat(image.config().labels()).containsExactlyEntriesOf(java.util.Map.of("x", "y"));
        assertThat(image.config().healthcheck())
                .isEqualTo(new ImageConfig.Healthcheck(List.of("CMD", "/check"), 5_000, 0, 60_000, 3));
    }

    @Test
    void theSizeOfACompressedBlobIsItsOwnAndOfAPlainOneWhatGzipMakesOfIt() {
        ImageSnapshot plain = read(image().oci(false));
        ImageSnapshot gzip = read(image().oci(true));

        assertThat(plain.layers()).isEqualTo(gzip.layers());
    }

    @Test
    void theLowestLayersThatAreTheBaseImagesAreMarked() {
        ImageSnapshot image = read(image().legacy());
        List<String> ids = image.layers().stream().map(Layer::diffId).toList();

        assertThat(image.withBase(ids.subList(0, 2)).layers())
                .extracting(Layer::base)
                .containsExactly(true, true, false, false);
        assertThat(image.withBase(List.of(ids.get(0), "sha256:other", ids.get(2)))
                        .layers())
                .extracting(Layer::base)
                .containsExactly(true, false, false, false);
    }

    @Test
    void aRequestedPlatformChoosesAmongSeveral() {
        byte[] both = image().nested(image().architecture("arm64"));

        ImageSnapshot arm = reader.read(new ByteArrayInputStream(both), Platform.parse("linux/arm64"));

        assertThat(arm.platform().architecture()).isEqualTo("arm64");
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> read(both))
                .withMessageContaining("2 images to choose from");
    }

    @Test
    void severalImagesInOneArchiveAreNamed() {
        byte[] archive = new TestLayer()
                .file("manifest.json", bytes("[{\"RepoTags\":[\"a:1\"]},{\"RepoTags\":[\"b:2\"]}]"), 0644)
                .tar();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> read(archive))
                .withMessageContaining("2 images (a:1, b:2), expected one.");
    }

    @Test
    void aLayerInZstandardIsSaidToBeSo() {
        byte[] config = bytes("{\"rootfs\":{\"diff_ids\":[\"sha256:0\"]}}");
        byte[] archive = new TestLayer()
                .file("c.json", config, 0644)
                .file("l", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0}, 0644)
                .file("manifest.json", bytes("[{\"Config\":\"c.json\",\"Layers\":[\"l\"]}]"), 0644)
                .tar();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> read(archive))
                .withMessageContaining("Zstandard")
                .withMessageContaining("compression=gzip");
    }

    @Test
    void noPartOfATruncatedArchiveIsEverReturned() {
        for (byte[] archive : layouts()) {
            // The last bytes are the padding of the archive, which says nothing.
            int sound = archive.length - 10_240;
            for (int length = 0; length < sound; length += sound / 150 + 1) {
                byte[] cut = Arrays.copyOf(archive, length);
                assertThatExceptionOfType(OptimizerException.class)
                        .as("cut at %d of %d", length, archive.length)
                        .isThrownBy(() -> read(cut));
            }
        }
    }

    @Test
    void aDamagedByteIsEitherFoundOrChangesNothing() {
        Random random = new Random(7);
        for (byte[] archive : layouts()) {
            ImageSnapshot sound = read(archive);
            for (int i = 0; i < 150; i++) {
                byte[] damaged = archive.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    assertThat(read(damaged)).isEqualTo(sound);
                } catch (OptimizerException e) {
                    assertThat(e.remedy()).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no archive at all", "{}"})
    void whatIsNoArchiveIsRefused(String text) {
        assertThatExceptionOfType(OptimizerException.class).isThrownBy(() -> read(bytes(text)));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> reader.read(Path.of("no-such.tar"), null))
                .withMessageContaining("no-such.tar");
    }

    @Test
    void rememberedSizesAreTheMeasuredOnes(@TempDir Path directory) {
        for (byte[] archive : List.of(image().legacy(), image().oci(false))) {
            ImageArchiveReader remembering = new ImageArchiveReader(CompressedSizes.in(directory));

            ImageSnapshot first = remembering.read(new ByteArrayInputStream(archive), null);
            ImageSnapshot second = remembering.read(new ByteArrayInputStream(archive), null);

            assertThat(second).isEqualTo(first).isEqualTo(read(archive));
        }
        assertThat(directory).isDirectoryContaining("glob:**/[0-9a-f]*");
    }

    @Test
    void aRememberedSizeOfOtherBytesIsNeverUsed(@TempDir Path directory) {
        CompressedSizes sizes = CompressedSizes.in(directory);
        ImageArchiveReader remembering = new ImageArchiveReader(sizes);
        byte[] archive = image().legacy();
        ImageSnapshot sound = remembering.read(new ByteArrayInputStream(archive), null);
        List<Path> entries = new ArrayList<>(
                List.of(java.util.Objects.requireNonNull(directory.toFile().listFiles())).stream()
                        .map(java.io.File::toPath)
                        .toList());
        sizes.store(entries.get(0).getFileName().toString(), new CompressedSizes.Entry("sha256:" + "0".repeat(64), 1));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> remembering.read(new ByteArrayInputStream(archive), null));
        assertThat(remembering.read(new ByteArrayInputStream(archive), null)).isEqualTo(sound);
    }

    @Test
    void anArchiveThatIsNotThereIsNamedOnce(@TempDir Path folder) {
        Path archive = folder.resolve("orders.tar");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> reader.read(archive, null))
                .withMessageStartingWith("There is no image archive " + archive + ". Check the path");
    }

    @Test
    void aFolderIsNoArchive(@TempDir Path folder) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> reader.read(folder, null))
                .withMessageStartingWith("The image archive " + folder + " is a folder, a file was expected.");
    }

    private static TestImage image() {
        return new TestImage()
                .config("{'User':'65532','Env':['B=2','A=1'],'Labels':{'x':'y'},'Healthcheck':{'Test':['CMD','/check'],"
                        + "'Interval':5000000000,'StartPeriod':60000000000,'Retries':3}}")
                .layer(
                        "/bin/sh -c #(nop) ADD base",
                        new TestLayer()
                                .folder("bin")
                                .file("bin/tool", 10_000, 0755)
                                .folder("etc")
                                .file("etc/conf", 20_000))
                .emptyStep("ENV A=1")
                .layer("RUN /bin/sh -c make # buildkit", new TestLayer().file("./etc/conf", 7_000))
                .layer(
                        "COPY /out /app # buildkit",
                        new TestLayer().folder("app").file("app/classes", 500))
                .layer(
                        "COPY /out /app # buildkit",
                        new TestLayer().folder("app").file("app/classes", 500));
    }

    private ImageSnapshot read(byte[] archive) {
        return reader.read(new ByteArrayInputStream(archive), null);
    }

    private ImageSnapshot fixture(String name) {
        return reader.read(Path.of("src/test/resources/images", name), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
