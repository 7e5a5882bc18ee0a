package io.github.dockeroptimizer.dockerfile;

import org.jspecify.annotations.Nullable;

/** The text that decides which files are sent as context: the project's own rules, then what no build needs. */
final class Dockerignore {
    private Dockerignore() {}

    static String text(@Nullable String own, String supportFolder) {
        StringBuilder text = new StringBuilder();
        if (own != null && !own.isBlank()) {
            text.append("# From the project's own .dockerignore.\n")
                    .append(own.stripTrailing())
                    .append("\n\n");
        }
        return text.append(
                        """
                        # Built afresh inside the image, or of no use there. A changed file that is not listed here runs
                        # every later step again.
                        **/target
                        **/.git
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
                        **/Dockerfile*
                        **/.dockerignore
                        **/*.md
                        # What the Dockerfile takes from the plugin.
                        """)
                .append("!")
                .append(supportFolder)
                .append("\n")
                .toString();
    }
}
