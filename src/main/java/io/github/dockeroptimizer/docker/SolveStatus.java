package io.github.dockeroptimizer.docker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a BuildKit trace: what changed in the build graph since the message before.
 *
 * @param vertices nodes of the graph that are new or have another state, in full
 * @param phases what a node is busy with, such as {@code exporting layers}
 * @param logs output of running nodes, in pieces that need not end with a line
 * @param warnings what the Dockerfile linter says
 */
record SolveStatus(List<Vertex> vertices, List<Phase> phases, List<Log> logs, List<String> warnings) {
    /**
     * A node of the build graph.
     *
     * @param digest its identity
     * @param name its text, such as {@code [build 2/7] RUN mvn package}
     * @param started when it began, the last time it did, or {@code null}
     * @param completed when it ended, or {@code null}
     * @param error why it failed, empty when it did not
     */
    record Vertex(
            String digest,
            String name,
            boolean cached,
            @Nullable Instant started,
            @Nullable Instant completed,
            String error) {
        private static Vertex decode(byte[] bytes) {
            WireReader reader = new WireReader(bytes);
            String digest = "";
            String name = "";
            boolean cached = false;
            Instant started = null;
            Instant completed = null;
            String error = "";
            while (reader.next()) {
                switch (reader.field()) {
                    case 1 -> digest = reader.text();
                    case 3 -> name = reader.text();
                    case 4 -> cached = reader.number() != 0;
                    case 5 -> started = reader.instant();
                    case 6 -> completed = reader.instant();
                    case 7 -> error = reader.text();
                    default -> {}
                }
            }
            return new Vertex(digest, name, cached, started, completed, error);
        }
    }

    /** What a node is busy with. */
    record Phase(String vertex, String id) {
        private static Phase decode(byte[] bytes) {
            WireReader reader = new WireReader(bytes);
            String id = "";
            String vertex = "";
            while (reader.next()) {
                switch (reader.field()) {
                    case 1 -> id = reader.text();
                    case 2 -> vertex = reader.text();
                    default -> {}
                }
            }
            return new Phase(vertex, id);
        }
    }

    /** A piece of output; bytes, for a piece may end within a character. */
    static final class Log {
        private final String vertex;
        private final byte[] message;

        private Log(String vertex, byte[] message) {
            this.vertex = vertex;
            this.message = message;
        }

        String vertex() {
            return vertex;
        }

        byte[] message() {
            return message.clone();
        }

        private static Log decode(byte[] bytes) {
            WireReader reader = new WireReader(bytes);
            String vertex = "";
            byte[] message = {};
            while (reader.next()) {
                switch (reader.field()) {
                    case 1 -> vertex = reader.text();
                    case 4 -> message = reader.bytes();
                    default -> {}
                }
            }
            return new Log(vertex, message);
        }
    }

    /**
     * Returns the message that the bytes of a {@code StatusResponse} of BuildKit's control API mean.
     *
     * @throws IllegalArgumentException when they are none
     */
    static SolveStatus decode(byte[] bytes) {
        WireReader reader = new WireReader(bytes);
        SolveStatus status =
                new SolveStatus(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> status.vertices.add(Vertex.decode(reader.bytes()));
                case 2 -> status.phases.add(Phase.decode(reader.bytes()));
                case 3 -> status.logs.add(Log.decode(reader.bytes()));
                case 4 -> status.warnings.add(warning(reader.bytes()));
                default -> {}
            }
        }
        return status;
    }

    private static String warning(byte[] bytes) {
        WireReader reader = new WireReader(bytes);
        String text = "";
        String url = "";
        while (reader.next()) {
            switch (reader.field()) {
                case 3 -> text = reader.text();
                case 5 -> url = reader.text();
                default -> {}
            }
        }
        return url.isEmpty() ? text : text + " (" + url + ")";
    }
}
