package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why an image could not be pulled, and what to do about it. */
final class PullFailures {
    private static final List<String> DENIED =
            List.of("denied", "unauthorized", "authentication required", "no basic auth", "403 forbidden");
    private static final List<String> NO_PLATFORM =
            List.of("no matching manifest", "does not provide the specified platform");
    private static final List<String> ABSENT = List.of("not found", "manifest unknown", "no such image");
    private static final List<String> TRUST = List.of("x509:", "certificate", "http response to https client");
    private static final List<String> UNREACHABLE = List.of(
            "no such host",
            "connection refused",
            "i/o timeout",
            "network is unreachable",
            "no route to host",
            "deadline exceeded",
            "temporary failure in name resolution",
            "client.timeout",
            ": eof");

    private PullFailures() {}

    /**
     * Returns the exception for a failed pull.
     *
     * @param message the engine's own words
     * @param helperProblem why a configured credential helper gave nothing, or {@code null}
     */
    static OptimizerException of(ImageReference reference, String message, @Nullable String helperProblem) {
        String text = message.toLowerCase(Locale.ROOT);
        String registry = reference.registry();
        if (mentions(text, DENIED)) {
            String helper = helperProblem == null ? "" : " (the credential helper failed: " + helperProblem + ")";
            return failure(
                    reference,
                    "the registry denied access, or has no such repository" + helper,
                    message,
                    "Log in with `docker login " + registry + "`, check the name, or name another source in"
                            + " `<mirrors>`.");
        }
        if (mentions(text, NO_PLATFORM)) {
            return failure(
                    reference,
                    "it is not made for the platform",
                    message,
                    "Set `<platform>` to one that the image has, or name a source that has yours in `<mirrors>`.");
        }
        // Before "not found": an unknown host is "no such host", and a proxy's error page may say anything.
        if (mentions(text, UNREACHABLE)) {
            return failure(
                    reference,
                    "the engine cannot reach " + registry,
                    message,
                    "Check the network and proxy of the engine, or set `<mirrors>` to a registry that it can reach,"
                            + " such as `" + registry + "=registry.acme.com/hub`.");
        }
        if (mentions(text, TRUST)) {
            return failure(
                    reference,
                    "the engine does not trust " + registry,
                    message,
                    "Give the engine the registry's certificate authority, or set `<mirrors>` to a registry that it"
                            + " trusts.");
        }
        if (mentions(text, ABSENT)) {
            return failure(
                    reference,
                    registry + " has no such image",
                    message,
                    "Check name and tag, or set `<mirrors>` to a registry that has it.");
        }
        return failure(
                reference,
                "the engine gave up",
                message,
                "Try `docker pull " + reference + "`, or set `<mirrors>` to another registry.");
    }

    private static boolean mentions(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static OptimizerException failure(ImageReference reference, String reason, String message, String remedy) {
        return new OptimizerException(
                "Cannot pull " + reference + ", " + reason + ": " + EngineErrors.withFullStop(message), remedy);
    }
}
