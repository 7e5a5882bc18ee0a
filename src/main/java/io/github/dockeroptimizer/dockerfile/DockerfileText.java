package io.github.dockeroptimizer.dockerfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dockeroptimizer.OptimizerException;
import java.util.List;

/** Brings values into the form that Dockerfile instructions want, so that templates only lay them out. */
final class DockerfileText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DockerfileText() {}

    /** Returns a command in exec form: {@code ["java", "-jar", "app.jar"]}. */
    static String execForm(List<String> command) {
        StringBuilder text = new StringBuilder("[");
        for (String argument : command) {
            text.append(text.length() == 1 ? "" : ", ").append(json(argument));
        }
        return text.append(']').toString();
    }

    private static String json(String argument) {
        try {
            return JSON.writeValueAsString(argument);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns a value in double quotes for {@code ENV} and {@code LABEL}. The dollar sign is escaped: a value is what the
     * user wrote, not a reference to a build argument.
     */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
    }

    /** Returns one word of a shell command, in single quotes where it needs them. */
    static String shellWord(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Returns a path for {@code COPY}.
     *
     * @throws OptimizerException when it has characters that {@code COPY} reads as something else
     */
    static String copyPath(String path) {
        if (!path.matches("[\\w@%+=:,./~-]+")) {
            throw new OptimizerException(
                    "The path \"" + path + "\" has a blank or a special character, which COPY reads as something else.",
                    "Rename the folder, or leave it out of the reactor.");
        }
        return path;
    }
}
