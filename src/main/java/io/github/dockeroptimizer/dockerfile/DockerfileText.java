package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.Locale;

/** Brings values into the form that Dockerfile instructions want, so that templates only lay them out. */
final class DockerfileText {
    private DockerfileText() {}

    /** Returns a command in exec form: {@code ["java", "-jar", "app.jar"]}. */
    static String execForm(List<String> command) {
        StringBuilder text = new StringBuilder("[");
        for (String argument : command) {
            text.append(text.length() == 1 ? "" : ", ").append(json(argument));
        }
        return text.append(']').toString();
    }

    /** Written by hand: a run that changes nothing has no other use for a library that loads hundreds of classes. */
    private static String json(String argument) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
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
