package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;

/** Removes the containers and networks of runs on this host whose process ended before it could. */
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
            removeNetworks();
        } catch (RuntimeException e) {
            // Listing may be forbidden, or two sweeps may meet.
            return;
        }
    }

    /** Networks come last: the engine keeps one as long as a container is on it. */
    private void removeNetworks() {
        for (Network network : client.listNetworksCmd()
                .withFilter("label", List.of(Owner.LABEL))
                .exec()) {
            Map<String, String> labels = network.getLabels();
            Owner owner = labels == null ? null : Owner.of(labels);
            if (owner != null && owner.isGone(self)) {
                PrivateNetwork.remove(client, network.getId());
            }
        }
    }
}
