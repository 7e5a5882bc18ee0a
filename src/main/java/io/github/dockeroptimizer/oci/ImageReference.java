package io.github.dockeroptimizer.oci;

import io.github.dockeroptimizer.OptimizerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image: registry, repository, and a tag or a digest or both.
 *
 * <p>The grammar is the one of the distribution project's reference package: the part before the first slash is a
 * registry only when it contains a dot or a colon or is {@code localhost}.
 *
 * @param registry the registry host with its port, {@code docker.io} where none was written
 * @param repository the path inside the registry, {@code library/} included for official images
 * @param tag the tag, or {@code null}
 * @param digest the digest with its algorithm, such as {@code sha256:4f5a...}, or {@code null}
 */
public record ImageReference(String registry, String repository, @Nullable String tag, @Nullable String digest) {
    /** The registry that names without a registry belong to. */
    public static final String DOCKER_HUB = "docker.io";

    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern FORM = Pattern.compile(
            "(?<name>[^@]+?)(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}))?");
    private static final Pattern REPOSITORY = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*");
    private static final Pattern REGISTRY =
            Pattern.compile("(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:]+])(?::\\d{1,5})?");

    /**
     * Returns the reference that a text such as {@code eclipse-temurin:21-jre} means.
     *
     * @throws OptimizerException when the text is no image reference
     */
    public static ImageReference of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw invalid(text);
        }
        String name = matcher.group("name");
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String registry = hasRegistry ? first : DOCKER_HUB;
        String repository = hasRegistry ? name.substring(slash + 1) : name;
        if (registry.equals("index.docker.io") || registry.equals("registry-1.docker.io")) {
            registry = DOCKER_HUB;
        }
        if (registry.equals(DOCKER_HUB) && !repository.contains("/")) {
            repository = "library/" + repository;
        }
        if (!REPOSITORY.matcher(repository).matches()
                || !REGISTRY.matcher(registry).matches()) {
            throw invalid(text);
        }
        return new ImageReference(registry, repository, matcher.group("tag"), matcher.group("digest"));
    }

    private static OptimizerException invalid(String text) {
        return new OptimizerException(
                "\"" + text + "\" is no image reference: expected [registry/]repository[:tag][@digest] in lower case.",
                "Write for example `registry.acme.com/team/orders:1.4.0`.");
    }

    /** Returns this reference with another tag and no digest. */
    public ImageReference withTag(String newTag) {
        return of(name() + ":" + newTag);
    }

    /** Returns this reference with tag {@code latest} where it has neither tag nor digest. */
    public ImageReference withDefaultTag() {
        return tag == null && digest == null ? withTag("latest") : this;
    }

    /** Returns registry and repository, in the short form that the Docker CLI shows. */
    public String name() {
        if (!registry.equals(DOCKER_HUB)) {
            return registry + "/" + repository;
        }
        return repository.startsWith("library/") ? repository.substring("library/".length()) : repository;
    }

    /** Returns the reference in the short form that the Docker CLI shows: {@code orders:1.4.0}. */
    @Override
    public String toString() {
        return name() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
