package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Frontend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the build that a front end needs.
 *
 * @param module the Maven module to choose, such as {@code :web}, or {@code null} where there is one alone
 * @param program what the build image has to have, such as {@code npm}, or {@code null}
 * @param files what decides about its libraries, relative to the context
 * @param installs the Maven goals that install them; none where they are not known
 * @param leftovers folders that are not sent, relative to the context
 */
public record FrontendStep(
        @Nullable String module,
        @Nullable String program,
        List<String> files,
        List<String> installs,
        List<String> leftovers) {
    /** Copies the lists. */
    public FrontendStep {
        files = List.copyOf(files);
        installs = List.copyOf(installs);
        leftovers = List.copyOf(leftovers);
    }

    static FrontendStep of(Frontend frontend, boolean multiModule) {
        return new FrontendStep(
                multiModule ? ":" + frontend.module() : null,
                frontend.program(),
                frontend.files(),
                frontend.installs(),
                frontend.leftovers());
    }
}
