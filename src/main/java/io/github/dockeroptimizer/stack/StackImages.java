package io.github.dockeroptimizer.stack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The images that the stages of a stack start from where the user names none. In their names {@code {version}} stands for
 * the version of the language.
 *
 * @param versions the versions that all of them exist for, oldest first
 * @param version the one to take where nothing asks for another
 * @param build the image of the build stage
 * @param runtime those of the runtime stage
 * @param bare the image of a runtime stage that brings the language itself, for versions that {@code runtime} does not
 *     have, or {@code null} where it has all
 */
public record StackImages(
        List<String> versions, String version, String build, List<Made> runtime, @Nullable String bare) {
    private static final String PLACE = "{version}";

    /** Copies the lists. */
    public StackImages {
        versions = List.copyOf(versions);
        runtime = List.copyOf(runtime);
    }

    /** Creates images that there are of all versions. */
    StackImages(List<String> versions, String version, String build, List<Made> runtime) {
        this(versions, version, build, runtime, null);
    }

    /** The image of a variant's runtime stage. */
    public record Made(Variant variant, String image) {}

    /** Returns the image of the build stage. */
    public String build(String wanted) {
        return build.replace(PLACE, wanted);
    }

    /**
     * Returns the image of the runtime stage; in one stage for all that is the build stage's.
     *
     * @throws IllegalArgumentException for a variant that there is none of
     */
    public String runtime(Variant variant, String wanted) {
        if (variant == Variant.SINGLE) {
            return build(wanted);
        }
        return runtime.stream()
                .filter(one -> one.variant() == variant)
                .map(one -> one.image().replace(PLACE, wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no image for " + variant.id()));
    }

    /** Returns the variants that there are images for. */
    List<Variant> variants() {
        return Stream.concat(Stream.of(Variant.SINGLE), runtime.stream().map(Made::variant))
                .toList();
    }
}
