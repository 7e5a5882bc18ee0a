package io.github.dockeroptimizer.dockerfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that decides which files are sent as context: the project's own rules, then what no build needs. */
final class Dockerignore {
    private Dockerignore() {}

    /** Returns the text for a Dockerfile that takes its layers from the supporting files: nothing else is sent. */
    static String only(String supportFolder) {
        return "# The layers are made already, nothing else is sent.\n*\n!" + supportFolder + "\n";
    }

    /**
     * Returns the text.
     *
     * @param own the project's own rules, or {@code null}
     * @param leftOut what this build has no use for
     * @param supportFolder the folder that is sent all the same
     */
    static String text(@Nullable String own, List<String> leftOut, String supportFolder) {
        StringBuilder text = new StringBuilder();
        if (own != null && !own.isBlank()) {
            text.append("# From the project's own .dockerignore.\n")
                    .append(own.stripTrailing())
                    .append("\n\n");
        }
        text.append(
                """
                # Built afresh inside the image, or of no use there. A changed file that is not listed here runs
                # every later step again.
                """);
        List<String> letIn = own == null
                ? List.of()
                : own.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        // What lies in a folder that the project lets in is of use to it.
        leftOut.stream()
                .filter(pattern ->
                        !pattern.endsWith("/*") || !letIn.contains(pattern.substring(0, pattern.length() - 2)))
                .forEach(pattern -> text.append(pattern).append('\n'));
        // Whoever lets it in has a plugin that asks git, and knows that every commit runs all steps again.
        boolean git = letIn.contains(".git");
        return text.append(git ? "" : "**/.git\n")
                .append(
                        """
                        **/.gitignore
                        **/.gitattributes
                        **/.github
                        **/.idea
                        **/*.iml
                        **/.vscode
                        **/.settings
                        **/.classpath
                        **/.project
                        **/node_modules
                        **/.DS_Store
                        **/.dockerignore
                        # What the Dockerfile takes from the plugin.
                        """)
                .append("!")
                .append(supportFolder)
                .append("\n")
                .toString();
    }
}
