package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.ContextPart;
import io.github.dockeroptimizer.docker.Dockerignore;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import java.util.stream.Collectors;

/** Says what makes a build context large: every byte of it is read and sent for each build, and copied by {@code COPY . .}. */
final class ContextWarning {
    private static final long MUCH = 50_000_000;
    private static final int NAMED = 5;

    private ContextWarning() {}

    /**
     * Returns the warning about a build, if there is one to give.
     *
     * @param ignoreFile where the rules of the context are to be written, for people
     */
    static List<String> of(BuildRequest request, BuildResult result, String ignoreFile) {
        Dockerignore rules = Dockerignore.parse(request.dockerignore());
        List<ContextPart> parts = result.largeParts().stream()
                .filter(part -> !rules.asksFor(part.path()))
                .toList();
        if (parts.stream().mapToLong(ContextPart::bytes).sum() < MUCH) {
            return List.of();
        }
        String named = parts.stream()
                .limit(NAMED)
                .map(part -> part.path() + " (" + new ByteSize(part.bytes()) + ")")
                .collect(Collectors.joining(", "));
        String first = parts.get(0).path();
        return List.of("The build context is " + new ByteSize(result.contextBytes()) + ", of which " + named
                + (parts.size() > NAMED ? " and " + (parts.size() - NAMED) + " more" : "")
                + ". Write what the build does not need into " + ignoreFile + ", a line each: `" + first
                + "`. For what it needs write `!" + first + "`, and it is not told again.");
    }
}
