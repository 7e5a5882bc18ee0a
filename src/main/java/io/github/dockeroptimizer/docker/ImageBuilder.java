package io.github.dockeroptimizer.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Builds images by {@code POST /build}, with BuildKit where the engine has it. */
final class ImageBuilder {
    private final EngineHttp http;
    private final Resources resources;
    private final Clock clock;
    private final BuildSession.Opener sessions;

    ImageBuilder(EngineHttp http, Resources resources, Clock clock, BuildSession.Opener sessions) {
        this.http = http;
        this.resources = resources;
        this.clock = clock;
        this.sessions = sessions;
    }

    BuildResult build(BuildRequest request, EngineListener listener) {
        if (request.secrets().isEmpty()) {
            return build(request, query(request), listener);
        }
        BuildSession session = sessions.open(request.secrets());
        Resources.Held held = resources.hold(session::close);
        try {
            return build(request, query(request) + "&session=" + session.id(), listener);
        } finally {
            held.close();
        }
    }

    private BuildResult build(BuildRequest request, String query, EngineListener listener) {
        try (ContextStream context = new ContextStream(request);
                Call call = new Call(context)) {
            BuildAnswer answer = request.buildKit() ? new BuildKitAnswer(listener) : new ClassicAnswer(listener, clock);
            long start = System.nanoTime();
            call.run(query, answer);
            return result(request, answer, Duration.ofNanos(System.nanoTime() - start), context);
        } catch (IOException e) {
            throw new OptimizerException(
                    "The build context could not be closed: " + e.getMessage() + ".",
                    "Check the disk that holds " + request.contextRoot() + ".",
                    e);
        }
    }

    private String query(BuildRequest request) {
        StringBuilder query = new StringBuilder("/build?rm=1&forcerm=1&version=")
                .append(request.buildKit() ? 2 : 1)
                .append("&dockerfile=")
                .append(EngineHttp.encode(ContextStream.dockerfile(request)));
        for (ImageReference tag : request.tags()) {
            query.append("&t=").append(EngineHttp.encode(tag.withDefaultTag().toString()));
        }
        if (request.platform() != null) {
            query.append("&platform=")
                    .append(EngineHttp.encode(request.platform().toString()));
        }
        return request.noCache() ? query.append("&nocache=1").toString() : query.toString();
    }

    private static BuildResult result(
            BuildRequest request, BuildAnswer answer, Duration duration, ContextStream context) {
        List<BuildStep> steps = answer.steps();
        BuildFailedException failure = answer.failure();
        if (failure != null) {
            throw failure;
        }
        String imageId = answer.imageId();
        if (imageId == null) {
            throw new BuildFailedException(
                    "The builder's answer ended without an image, its id was expected.",
                    "Look into the engine's log for the reason, then run `docker-optimizer:build` again.",
                    null,
                    List.of(),
                    null);
        }
        String builder = request.buildKit() ? "buildkit" : "classic";
        return new BuildResult(
                imageId, builder, duration, steps, answer.warnings(), context.delivered(), context.largeParts());
    }

    /** One request, from its first byte to the last of the answer; the end of the run breaks it off. */
    private final class Call implements AutoCloseable {
        private final ContextStream context;
        private final AtomicReference<@Nullable Response> open = new AtomicReference<>();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final Resources.Held held;

        Call(ContextStream context) {
            this.context = context;
            this.held = resources.hold(this::cancel);
        }

        private void cancel() {
            cancelled.set(true);
            context.cancel();
            Response response = open.get();
            if (response != null) {
                response.close();
            }
        }

        void run(String path, BuildAnswer answer) {
            Request.Builder request = post(path).body(context);
            try (Response response = send(path, request)) {
                open.set(response);
                if (!EngineHttp.isSuccess(response)) {
                    throw BuildFailures.of(EngineHttp.message(response), 0, null);
                }
                EngineHttp.forEachItem(response, answer::accept);
            } catch (IOException e) {
                // A builder that has said why it failed may hang up before the end of its answer.
                if (answer.failure() == null) {
                    throw broken(e);
                }
            }
        }

        private Request.Builder post(String path) {
            return http.request(Request.Method.POST, path).putHeader("Content-Type", "application/x-tar");
        }

        private Response send(String path, Request.Builder request) {
            try {
                return http.send(request);
            } catch (RuntimeException e) {
                if (cancelled.get() || context.failure() != null || !EngineErrors.isBrokenConnection(e)) {
                    throw broken(e);
                }
                String refusal = refusalOf(path);
                throw refusal == null ? broken(e) : BuildFailures.of(refusal, 0, null);
            }
        }

        /**
         * Returns what the engine says of the request when no context follows it, or {@code null}. An engine that
         * refuses a request while its body is still being sent hangs up, and the reason is lost.
         */
        private @Nullable String refusalOf(String path) {
            try (Response response = http.send(post(path).bodyBytes(new byte[0]))) {
                return response.getStatusCode() / 100 == 4 ? EngineHttp.message(response) : null;
            } catch (RuntimeException e) {
                return null;
            }
        }

        private OptimizerException broken(Exception e) {
            OptimizerException unreadable = context.failure();
            if (unreadable != null) {
                return unreadable;
            }
            if (cancelled.get()) {
                return new OptimizerException(
                        "The build was cancelled before its end.", "Run `docker-optimizer:build` again.", e);
            }
            return new OptimizerException(
                    "The connection to the container engine broke during the build: "
                            + EngineErrors.withFullStop(EngineErrors.reason(e)),
                    "Check with `docker version` that the engine still runs, then run `docker-optimizer:build` again.",
                    e);
        }

        @Override
        public void close() {
            held.forget();
        }
    }
}
