package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.util.List;

/** Removes the containers of runs on this host whose process ended before it could. */
final class LeftoverSweep {
    private final DockerClient client;
    private final Owner self;

    LeftoverSweep(DockerClient client, Owner self) {
        this.client = client;
        this.self = self;
    }

    /** Removes them; what goes wrong is left for the next sweep, for it must not fail this run. */
    void run() {
        try {
            List<Container> owned = client.listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(List.of(Owner.LABEL))
                    .exec();
            for (Container container : owned) {
                Owner owner = Owner.of(container.getLabels());
                if (owner != null && owner.isGone(self)) {
                    StartedContainer.remove(client, container.getId());
                }
            }
        } catch (RuntimeException e) {
            // Listing may be forbidden, or two sweeps may meet.
            return;
        }
    }
}
