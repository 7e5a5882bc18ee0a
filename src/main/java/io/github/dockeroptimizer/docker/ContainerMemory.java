package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much memory a container uses, as {@code docker stats} counts it. */
final class ContainerMemory {
    /** What the kernel could take back at once: its name with cgroups of version 2, and of version 1. */
    private static final List<String> RECLAIMABLE = List.of("inactive_file", "total_inactive_file");

    private ContainerMemory() {}

    /** Returns the bytes, or {@code null} where the engine does not say: a figure that is missing fails no run. */
    static @Nullable Long of(EngineHttp http, String id) {
        // One look; without that word engines take a second one a second later, for shares of the processor.
        String path = "/containers/" + id + "/stats?stream=false&one-shot=true";
        try (Response response = http.send(http.request(Request.Method.GET, path))) {
            if (!EngineHttp.isSuccess(response)) {
                return null;
            }
            List<JsonNode> items = new ArrayList<>();
            EngineHttp.forEachItem(response, items::add);
            return items.isEmpty() ? null : used(items.get(0).path("memory_stats"));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable Long used(JsonNode memory) {
        long usage = memory.path("usage").asLong();
        if (usage == 0) {
            return null;
        }
        // Version 1 has both names; there the short one is of this group alone, without those below it.
        long reclaimable = 0;
        for (String name : RECLAIMABLE) {
            reclaimable = memory.path("stats").path(name).asLong(reclaimable);
        }
        return usage - Math.min(reclaimable, usage);
    }
}
