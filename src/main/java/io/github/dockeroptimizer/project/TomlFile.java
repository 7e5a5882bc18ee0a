package io.github.dockeroptimizer.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A table of a TOML file, first the one that holds all others. One that is not there is empty. */
final class TomlFile {
    private final JsonNode node;

    private TomlFile(JsonNode node) {
        this.node = node;
    }

    /**
     * Returns the table that holds all others of a file; an empty one where there is no such file.
     *
     * @throws OptimizerException when it cannot be read
     */
    static TomlFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new TomlFile(MissingNode.getInstance());
        }
        try {
            return new TomlFile(new TomlMapper().readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new OptimizerException(
                    file + " is no TOML, line " + line + ": " + reason + ".", "Correct the line.", e);
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ": " + e + ".", "Make it a readable file in UTF-8.", e);
        }
    }

    /** Returns a table in it: {@code table("tool", "poetry")}. */
    TomlFile table(String... path) {
        return new TomlFile(at(path));
    }

    /** Returns whether there is anything of this name. */
    boolean has(String... path) {
        return !at(path).isMissingNode();
    }

    /** Returns a text or number as written, or {@code null} where there is none. */
    @Nullable
    String text(String... path) {
        JsonNode found = at(path);
        return found.isValueNode() ? found.asText() : null;
    }

    /** Returns the texts of an array; none where there is no array. */
    List<String> texts(String... path) {
        return elements(path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns the tables of an array; none where there is no array. */
    List<TomlFile> tables(String... path) {
        return elements(path).filter(JsonNode::isObject).map(TomlFile::new).toList();
    }

    /** Returns the names of what is in it, in the order of the file. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Stream<JsonNode> elements(String... path) {
        JsonNode found = at(path);
        return found.isArray() ? StreamSupport.stream(found.spliterator(), false) : Stream.of();
    }

    private JsonNode at(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }
}
