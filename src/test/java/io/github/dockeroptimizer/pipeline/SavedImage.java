package io.github.dockeroptimizer.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A small image as an engine saves it: a base layer, and one of the application with a jar of 1,000 bytes. */
final class SavedImage {
    private static final byte[] BASE = tar("etc/os-release", 300);
    private static final byte[] APPLICATION = tar("app/app.jar", 1_000);

    private SavedImage() {}

    static String baseDiffId() {
        return "sha256:" + sha256(BASE);
    }

    /** Returns the digests of its layers, the lowest first. */
    static List<String> diffIds() {
        return List.of(baseDiffId(), "sha256:" + sha256(APPLICATION));
    }

    /** Returns the archive of an image that declares a health check and a user without privileges. */
    static byte[] archive() {
        byte[] config = text(
                """
                {"architecture":"amd64","os":"linux",
                 "config":{"User":"65532:65532","ExposedPorts":{"8080/tcp":{}},"Entrypoint":["java","-jar","app.jar"],
                           "Healthcheck":{"Test":["CMD","java","HealthProbe"],"Interval":30000000000,"Retries":3}},
                 "history":[{"created_by":"FROM base"},{"created_by":"COPY /layout/application/ / # buildkit"}],
                 "rootfs":{"type":"layers","diff_ids":["%s","sha256:%s"]}}
                """
                        .formatted(baseDiffId(), sha256(APPLICATION)));
        String name = sha256(config) + ".json";
        byte[] manifest = text("[{\"Config\":\"" + name + "\",\"Layers\":[\"a/layer.tar\",\"b/layer.tar\"]}]");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "a/layer.tar", BASE);
            add(tar, "b/layer.tar", APPLICATION);
            add(tar, name, config);
            add(tar, "manifest.json", manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String path, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, path, new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
