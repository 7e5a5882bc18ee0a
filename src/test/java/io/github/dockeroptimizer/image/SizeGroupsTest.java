package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.oci.ByteSize;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeGroupsTest {
    @Test
    void everyByteCountsForWhatItIsFor() {
        byte[] archive = new TestImage()
                .layer(
                        "base",
                        new TestLayer()
                                .file("usr/lib/libc.so", 1_000)
                                .file("usr/lib/jvm/java-17/lib/modules", 20_000)
                                .file("usr/share/java/lib/base.jar", 300)
                                .file("etc/gone", 7))
                .layer(
                        "RUN jlink",
                        new TestLayer().file("opt/jre/bin/java", 4_000).whiteout("etc/gone"))
                .layer(
                        "COPY dependencies",
                        new TestLayer()
                                .file("app/lib/a.jar", 500)
                                .file("app/BOOT-INF/lib/b.jar", 400)
                                .file("app/WEB-INF/lib-provided/c.jar", 200)
                                .file("app/org/springframework/boot/loader/WarLauncher.class", 30)
                                .file("opt/venv/lib/python3.13/site-packages/flask/app.py", 60)
                                .file("usr/lib/x86_64-linux-gnu/libpq.so.5", 8))
                .layer("COPY classes", new TestLayer().file("app/App.class", 40).file("app/app.jar", 2))
                .oci(false);
        ImageSnapshot image =
                new ImageArchiveReader(CompressedSizes.NONE).read(new ByteArrayInputStream(archive), null);
        ImageSnapshot marked = image.withBase(List.of(image.layers().get(0).diffId()));

        assertThat(SizeGroups.of(marked)).isEqualTo(new SizeGroups(size(1_307), size(24_000), size(1_198), size(42)));
    }

    @Test
    void whereNoLayerIsKnownAsTheBaseImagesTheFoldersOfTheSystemCountAsSuch() {
        byte[] archive = new TestImage()
                .layer(
                        "all",
                        new TestLayer()
                                .file("usr/lib/libc.so", 1_000)
                                .file("lib64/ld.so", 100)
                                .file("etc/passwd", 10)
                                .file("usr/lib/jvm/java-17/lib/modules", 20_000)
                                .file("usr/local/bin/tool", 5)
                                .file("usr/src/app/app.jar", 2)
                                .file("app/lib/a.jar", 500))
                .oci(false);
        ImageSnapshot image =
                new ImageArchiveReader(CompressedSizes.NONE).read(new ByteArrayInputStream(archive), null);

        assertThat(SizeGroups.of(image)).isEqualTo(new SizeGroups(size(1_110), size(20_000), size(500), size(7)));
    }

    private static ByteSize size(long bytes) {
        return new ByteSize(bytes);
    }
}
