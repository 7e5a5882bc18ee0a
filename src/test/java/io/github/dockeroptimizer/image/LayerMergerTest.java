package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerMergerTest {
    @Test
    void aWhiteoutKillsWhatLowerLayersWroteOnly() {
        ImageSnapshot image = merge(
                new TestLayer().folder("a").file("a/x", 10).file("a/y", 5),
                new TestLayer().file("a/x", 7).whiteout("a/x").whiteout("a/y"));

        assertThat(tree(image)).containsExactly("/a", "/a/x 7");
        assertThat(image.deadFiles()).containsExactly(new DeadFile("/a/x", 10, 0, 1), new DeadFile("/a/y", 5, 0, 1));
    }

    @Test
    void aWhiteoutOfAFolderKillsAllBelowIt() {
        ImageSnapshot image = merge(
                new TestLayer().file("opt/app/deep/a", 10).file("opt/app-data", 1),
                new TestLayer().whiteout("opt/app"));

        assertThat(tree(image)).containsExactly("/opt", "/opt/app-data 1");
        assertThat(image.deadFiles()).containsExactly(new DeadFile("/opt/app/deep/a", 10, 0, 1));
    }

    @Test
    void anOpaqueFolderKeepsWhatItsOwnLayerWrites() {
        ImageSnapshot image = merge(
                new TestLayer().folder("d").file("d/old", 10).file("d/both", 3),
                new TestLayer().folder("d").file("d/both", 4).opaque("d").file("d/new", 2));

        assertThat(tree(image)).containsExactly("/d", "/d/both 4", "/d/new 2");
        assertThat(image.deadSize().bytes()).isEqualTo(13);
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() {
        ImageSnapshot image = merge(
                new TestLayer().file("a", 10).folder("b").file("b/c", 20),
                new TestLayer().file("a/inside", 1).file("b", 2));

        assertThat(tree(image)).containsExactly("/a", "/a/inside 1", "/b 2");
        assertThat(image.deadSize().bytes()).isEqualTo(30);
    }

    @Test
    void aFolderThatIsMentionedAgainKeepsItsFiles() {
        ImageSnapshot image = merge(new TestLayer().folder("d").file("d/x", 1), new TestLayer().folder("d"));

        assertThat(tree(image)).containsExactly("/d", "/d/x 1");
        assertThat(image.deadFiles()).isEmpty();
    }

    @Test
    void theLastOfTwoEntriesInOneLayerWins() {
        ImageSnapshot image = merge(new TestLayer().file("x", 10).file("x", 4));

        assertThat(tree(image)).containsExactly("/x 4");
        assertThat(image.deadFiles()).containsExactly(new DeadFile("/x", 10, 0, 0));
        assertThat(image.unpackedSize().bytes()).isEqualTo(14);
    }

    @Test
    void theBytesOfAHardLinkLiveAsLongAsOneOfItsNames() {
        TestLayer names = new TestLayer()
                .file("bin/perl", 100, 0755)
                .hardLink("bin/perl5", "bin/perl")
                .hardLink("bin/perl6", "bin/perl5");

        ImageSnapshot oneLeft =
                merge(names, new TestLayer().whiteout("bin/perl").whiteout("bin/perl5"));

        assertThat(tree(oneLeft)).containsExactly("/bin", "/bin/perl6 100");
        assertThat(oneLeft.deadFiles()).isEmpty();
        assertThat(oneLeft.files().get(1).executable()).isTrue();
    }

    @Test
    void theBytesOfAHardLinkDieOnceWithItsLastName() {
        TestLayer names = new TestLayer().file("bin/a", 100).hardLink("bin/b", "bin/a");

        ImageSnapshot none = merge(names, new TestLayer().whiteout("bin"));

        assertThat(none.files()).isEmpty();
        assertThat(none.deadSize().bytes()).isEqualTo(100);
    }

    @Test
    void aHardLinkWhoseTargetIsOverwrittenKeepsTheOldBytes() {
        ImageSnapshot image = merge(new TestLayer().file("a", 100).hardLink("b", "a"), new TestLayer().file("a", 7));

        assertThat(tree(image)).containsExactly("/a 7", "/b 100");
        assertThat(image.deadFiles()).isEmpty();
    }

    @Test
    void aFileBelowALinkedFolderLandsWhereTheLinkLeads() {
        ImageSnapshot image = merge(
                new TestLayer()
                        .link("bin", "usr/bin")
                        .folder("usr")
                        .folder("usr/bin")
                        .file("usr/bin/sh", 10),
                new TestLayer().file("bin/sh", 4).whiteout("bin/none"));

        assertThat(tree(image)).containsExactly("/bin -> usr/bin", "/usr", "/usr/bin", "/usr/bin/sh 4");
        assertThat(image.deadFiles()).containsExactly(new DeadFile("/usr/bin/sh", 10, 0, 1));
    }

    @Test
    void linksInCirclesEndNowhere() {
        ImageSnapshot image =
                merge(new TestLayer().link("a", "b").link("b", "a").file("a/x", 1));

        assertThat(image.mergedSize().bytes() + image.deadSize().bytes()).isEqualTo(1);
    }

    @Test
    void namesComeInEveryForm() {
        String deep = "very/" + "long/".repeat(60) + "name";
        ImageSnapshot image = merge(
                new TestLayer()
                        .file("./dot", 1)
                        .file("/slash", 1)
                        .file("a//b", 1)
                        .file(deep, 1)
                        .file("grün", 1),
                new TestLayer().gnu().file(deep, 2).file("up/../../above", 1));

        assertThat(tree(image)).contains("/dot 1", "/slash 1", "/a/b 1", "/" + deep + " 2", "/grün 1", "/above 1");
    }

    @Test
    void everyByteIsEitherShownOrDead() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            TestLayer[] layers = new TestLayer[1 + random.nextInt(5)];
            for (int i = 0; i < layers.length; i++) {
                layers[i] = new TestLayer();
                for (int entry = 0; entry < 12; entry++) {
                    addSomething(layers[i], random);
                }
            }
            ImageSnapshot image = merge(layers);

            assertThat(image.mergedSize().plus(image.deadSize()))
                    .as("seed %d", seed)
                    .isEqualTo(image.unpackedSize());
            assertThat(SizeGroups.of(image).toList().stream()
                            .mapToLong(group -> group.size().bytes())
                            .sum())
                    .isEqualTo(image.unpackedSize().bytes());
            assertEveryFolderExists(image, seed);
        }
    }

    private static void addSomething(TestLayer layer, Random random) {
        String path = path(random);
        switch (random.nextInt(8)) {
            case 0 -> layer.folder(path);
            case 1 -> layer.link(path, path(random));
            case 2 -> layer.hardLink(path, path(random));
            case 3 -> layer.whiteout(path);
            case 4 -> layer.opaque(path);
            default -> layer.file(path, random.nextInt(50));
        }
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder("a");
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append('/').append((char) ('a' + random.nextInt(2)));
        }
        return path.toString();
    }

    private static void assertEveryFolderExists(ImageSnapshot image, int seed) {
        Set<String> folders = new HashSet<>(Set.of("/"));
        for (FileEntry file : image.files()) {
            assertThat(folders).as("seed %d, parent of %s", seed, file).contains(TarPaths.parent(file.path()));
            if (file.type() == FileEntry.Type.DIRECTORY) {
                folders.add(file.path());
            }
        }
    }

    private static List<String> tree(ImageSnapshot image) {
        return image.files().stream()
                .map(file -> switch (file.type()) {
                    case DIRECTORY -> file.path();
                    case SYMLINK -> file.path() + " -> " + file.linkTarget();
                    default -> file.path() + " " + file.size();
                })
                .toList();
    }

    private static ImageSnapshot merge(TestLayer... layers) {
        TestImage image = new TestImage();
        for (TestLayer layer : layers) {
            image.layer("RUN", layer);
        }
        return new ImageArchiveReader(CompressedSizes.NONE).read(new ByteArrayInputStream(image.oci(true)), null);
    }
}
