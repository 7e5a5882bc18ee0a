package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks a program {@code docker-credential-<name>} for the credentials of a registry. */
interface CredentialHelper {
    /** Helpers may ask their user to unlock a key store. */
    int LONGEST_ANSWER_SECONDS = 30;

    /**
     * Returns the credentials, or {@code null} where the helper has none.
     *
     * @param name the helper's name without its prefix
     * @throws IOException when the helper cannot be run or does not answer; the message says why
     */
    @Nullable
    Credentials get(String name, String serverUrl) throws IOException;

    /** Returns helpers that are programs on the path. */
    static CredentialHelper programs() {
        return CredentialHelper::run;
    }

    private static @Nullable Credentials run(String name, String serverUrl) throws IOException {
        String program = "docker-credential-" + name;
        Process process = new ProcessBuilder(program, "get")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Read beside the wait: a helper that never ends would block a read for good.
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> readAll(process));
        try {
            try (OutputStream input = process.getOutputStream()) {
                input.write(serverUrl.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(program + " did not answer within " + LONGEST_ANSWER_SECONDS + " s");
            }
            return read(program, process.exitValue(), output.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } catch (CompletionException e) {
            throw new IOException(program + " gave no answer that can be read", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String readAll(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Credentials read(String program, int exitCode, String output) throws IOException {
        if (exitCode != 0) {
            if (output.contains("credentials not found")) {
                return null;
            }
            throw new IOException(program + " ended with exit code " + exitCode);
        }
        JsonNode json = new ObjectMapper().readTree(output);
        String username = json.path("Username").asText();
        String secret = json.path("Secret").asText();
        return secret.isEmpty() ? null : new Credentials(username, secret);
    }
}
