package io.github.dockeroptimizer.pipeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BuildStage;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.project.Application;
import io.github.dockeroptimizer.project.Framework;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of the stages as JSON files in the output folder, so that a goal can run alone on what an earlier one left.
 * Every file is written beside its place and moved there: a reader never sees half of one.
 */
public final class StageFiles {
    /** Every file that a run may leave; an earlier run's are removed first, so that none is mistaken for this run's. */
    private static final List<String> ALL = List.of(
            RecordedRun.FILE,
            "project-model.json",
            "image-plan.json",
            "build-result.json",
            "image-snapshot.json",
            "health-observation.json",
            "tool-observation.json",
            "image-id.txt",
            "report.json",
            "report.md",
            "report.html");

    private final Path folder;

    /** Creates the access to one output folder, which need not exist yet. */
    public StageFiles(Path folder) {
        this.folder = folder;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Creates the folder and removes what an earlier run left in it.
     *
     * @throws OptimizerException when the folder cannot be written
     */
    public void startAfresh() {
        try {
            Files.createDirectories(folder);
            for (String name : ALL) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a record. */
    public void write(String name, Object value) {
        try {
            writeText(name, Json.MAPPER.writeValueAsString(value) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a text. */
    public void writeText(String name, String text) {
        Path target = folder.resolve(name);
        Path half = folder.resolve("." + name + ".half");
        try {
            Files.createDirectories(folder);
            try {
                Files.write(half, text.getBytes(StandardCharsets.UTF_8));
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Returns a record that an earlier run wrote, or {@code null} where there is none. */
    public <T> @Nullable T read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        try {
            return Json.MAPPER.readValue(Files.readString(file), type);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ": " + e.getMessage() + ".",
                    "Run `docker-optimizer:build` again; it writes the file anew.",
                    e);
        }
    }

    OptimizerException unwritable(IOException e) {
        return new OptimizerException(
                "Cannot write to " + folder + ": " + e.getMessage() + ".",
                "Make the folder writable, or set `<outputDirectory>` (`-Ddocker-optimizer.outputDirectory=...`) to"
                        + " another one inside the project.",
                e);
    }

    /** Apart, for it loads a thousand classes, and a run that changes nothing needs none of them. */
    private static final class Json {
        static final ObjectMapper MAPPER = mapper();

        private static ObjectMapper mapper() {
            SimpleModule words = new SimpleModule();
            words.addSerializer(ImageReference.class, ToStringSerializer.instance);
            words.addDeserializer(ImageReference.class, new JsonText<>(ImageReference.class, ImageReference::of));
            words.addSerializer(Duration.class, ToStringSerializer.instance);
            words.addDeserializer(Duration.class, new JsonText<>(Duration.class, Duration::parse));
            for (Class<?> type : List.of(Framework.class, HealthProbe.class, Application.class, BuildStage.class)) {
                words.registerSubtypes(type.getPermittedSubclasses());
            }
            return JsonMapper.builder()
                    .addModule(words)
                    .addMixIn(Framework.class, Typed.class)
                    .addMixIn(HealthProbe.class, Typed.class)
                    .addMixIn(Application.class, Typed.class)
                    .addMixIn(BuildStage.class, Typed.class)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
        }
    }
}
