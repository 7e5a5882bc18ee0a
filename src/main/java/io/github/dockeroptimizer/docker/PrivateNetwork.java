package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.UUID;

/** A network that this run created. */
final class PrivateNetwork implements DockerEngine.Network {
    private static final String DRIVER = "bridge";

    private final String id;
    private final Resources.Held held;

    private PrivateNetwork(String id, Resources.Held held) {
        this.id = id;
        this.held = held;
    }

    static PrivateNetwork create(DockerClient client, Owner owner, Resources resources) {
        String name = "docker-optimizer-" + UUID.randomUUID();
        String id = EngineErrors.asking("create the network " + name, () -> client.createNetworkCmd()
                .withName(name)
                .withDriver(DRIVER)
                .withLabels(owner.labels())
                .exec()
                .getId());
        return new PrivateNetwork(id, resources.hold(() -> remove(client, id)));
    }

    /** Removes a network that no container uses any more. */
    static void remove(DockerClient client, String id) {
        EngineErrors.asking("remove the network " + id, () -> {
            try {
                return client.removeNetworkCmd(id).exec();
            } catch (NotFoundException | ConflictException e) {
                // It is gone, or somebody else is removing it.
                return null;
            }
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void close() {
        held.close();
    }
}
