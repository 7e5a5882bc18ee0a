package io.github.dockeroptimizer.check;

import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.image.DeadFile;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes evidence for checks, from an image that is fine until a test spoils it. Files go into the layer added last. */
public final class Snapshots {
    private final List<Layer> layers = new ArrayList<>();
    private final List<FileEntry> files = new ArrayList<>();
    private final List<DeadFile> dead = new ArrayList<>();
    private final List<String> environment = new ArrayList<>();
    private List<String> entrypoint = List.of("/app");
    private String user = "65532";
    private ImageConfig.@Nullable Healthcheck healthcheck;
    private @Nullable HealthObservation health;
    private @Nullable ToolObservation tools;
    private @Nullable Platform engine = Platform.parse("linux/amd64");
    private @Nullable Platform requested;
    private boolean expectsHealthcheck = true;

    public Snapshots layer(String createdBy, long size, boolean base) {
        layers.add(new Layer("sha256:" + layers.size(), size, size / 3, createdBy, base, 1));
        return this;
    }

    public Snapshots base() {
        return layer("ADD base", 1_000_000, true);
    }

    public Snapshots file(String path) {
        return add(path, FileEntry.Type.FILE, 100, 0644, null);
    }

    public Snapshots program(String path) {
        return program(path, 0755);
    }

    public Snapshots program(String path, int mode) {
        return add(path, FileEntry.Type.FILE, 100, mode, null);
    }

    public Snapshots text(String path, String content) {
        file(path);
        FileEntry file = files.remove(files.size() - 1);
        files.add(new FileEntry(path, file.type(), content.length(), 0644, 0, 0, null, file.layer(), content));
        return this;
    }

    public Snapshots entrypoint(String... words) {
        entrypoint = List.of(words);
        return this;
    }

    public Snapshots folder(String path) {
        return add(path, FileEntry.Type.DIRECTORY, 0, 0755, null);
    }

    public Snapshots link(String path, String target) {
        return add(path, FileEntry.Type.SYMLINK, 0, 0777, target);
    }

    public Snapshots dead(String path, long size, int writtenBy, int killedBy) {
        dead.add(new DeadFile(path, size, writtenBy, killedBy));
        return this;
    }

    public Snapshots environment(String variable) {
        environment.add(variable);
        return this;
    }

    public Snapshots user(String name) {
        user = name;
        return this;
    }

    public Snapshots healthcheck(String... test) {
        healthcheck = new ImageConfig.Healthcheck(List.of(test), 0, 0, 0, 0);
        return this;
    }

    public Snapshots health(@Nullable HealthObservation observation) {
        health = observation;
        return this;
    }

    public Snapshots tools(ToolObservation.Status status, String... found) {
        tools = new ToolObservation(status, List.of(found), "/bin/sh");
        return this;
    }

    public Snapshots platforms(@Nullable String enginePlatform, @Nullable String requestedPlatform) {
        engine = enginePlatform == null ? null : Platform.parse(enginePlatform);
        requested = requestedPlatform == null ? null : Platform.parse(requestedPlatform);
        return this;
    }

    public Snapshots withoutPort() {
        expectsHealthcheck = false;
        return this;
    }

    public Evidence evidence() {
        if (layers.isEmpty()) {
            base();
        }
        ImageConfig config =
                new ImageConfig(user, entrypoint, List.of(), "", environment, List.of(), Map.of(), healthcheck);
        ImageSnapshot image =
                new ImageSnapshot("sha256:image", Platform.parse("linux/amd64"), config, layers, files, dead);
        return new Evidence("orders:1.4.0", image, health, tools, engine, requested, expectsHealthcheck);
    }

    private Snapshots add(String path, FileEntry.Type type, long size, int mode, @Nullable String target) {
        if (layers.isEmpty()) {
            base();
        }
        files.add(new FileEntry(path, type, size, mode, 0, 0, target, layers.size() - 1));
        return this;
    }
}
