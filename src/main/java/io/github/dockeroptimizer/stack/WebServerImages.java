package io.github.dockeroptimizer.stack;

import java.util.List;

/** What serves files that a build has made for browsers: nginx, its release with nothing but corrections. */
public final class WebServerImages {
    /** The image that the server is taken from where the runtime image has none. */
    public static final String SERVER = "nginx:stable";

    /** The port to listen on: those below 1024 are not for every user on every engine. */
    public static final int PORT = 8080;

    private static final List<StackImages.Made> RUNTIME = List.of(
            new StackImages.Made(Variant.SLIM, "nginx:stable-alpine-slim"),
            new StackImages.Made(Variant.DISTROLESS, "gcr.io/distroless/base-debian13:nonroot"));

    private WebServerImages() {}

    /** Returns the image of a variant's runtime stage. */
    public static String runtime(Variant variant) {
        return RUNTIME.stream()
                .filter(one -> one.variant() == variant)
                .map(StackImages.Made::image)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no image for " + variant.id()));
    }
}
