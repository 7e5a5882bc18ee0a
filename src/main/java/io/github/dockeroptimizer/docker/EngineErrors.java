package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.exception.DockerException;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.util.function.Supplier;

/** Turns what docker-java throws into what users read. */
final class EngineErrors {
    private static final String STATUS_PREFIX = "Status \\d+: ";

    private EngineErrors() {}

    /**
     * Returns what a request to the engine gives.
     *
     * @param doing what the request is for, such as {@code start a container of orders:1.4.0}
     * @throws OptimizerException when the engine refuses, or the connection breaks
     */
    static <T> T asking(String doing, Supplier<T> request) {
        try {
            return request.get();
        } catch (OptimizerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translate(doing, e);
        }
    }

    static OptimizerException translate(String doing, RuntimeException e) {
        if (e instanceof DockerException refusal) {
            return new OptimizerException(
                    "The container engine refused to " + doing + ": " + withFullStop(message(refusal)),
                    "Correct what it names; `docker version` and the engine's log tell more.",
                    e);
        }
        return new OptimizerException(
                "The container engine did not answer when asked to " + doing + ": " + withFullStop(reason(e)),
                "Check with `docker version` that it still runs, then run the goal again.",
                e);
    }

    /** Returns the engine's own words in an exception of docker-java. */
    static String message(DockerException e) {
        String text = e.getMessage() == null ? "HTTP status " + e.getHttpStatus() : e.getMessage();
        return EngineHttp.message(text.replaceFirst("^" + STATUS_PREFIX, ""));
    }

    /** Returns the innermost message; transports wrap it several times. */
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    static boolean isBrokenConnection(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    static String withFullStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
