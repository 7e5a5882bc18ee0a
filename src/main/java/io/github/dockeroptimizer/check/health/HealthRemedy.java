package io.github.dockeroptimizer.check.health;

import io.github.dockeroptimizer.health.HealthObservation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What to do about an image that was not proven, where its log tells nothing. */
final class HealthRemedy {
    private static final Pattern HTTP_STATUS = Pattern.compile("(\\d{3})\\b.*", Pattern.DOTALL);
    private static final String READ_LOG = "Read the container's last lines in the report";

    private HealthRemedy() {}

    static String of(HealthObservation health) {
        return switch (health.obstacle()) {
            case LOOPBACK_ONLY -> "Let it listen on all addresses (0.0.0.0) in the image.";
            case UNREACHABLE ->
                "Give Maven's container the network of the engine's machine (`docker run --network host`), or set"
                        + " `DOCKER_HOST` to an address of that machine; or do not start the image"
                        + " (`<health><skip>`).";
            case SERVICE ->
                "Correct `<environment>` and `<ports>` of that `<service>`, or allow more time by"
                        + " `<health><timeout>`; its last lines are in the report.";
            case NONE -> ofApplication(health);
        };
    }

    private static String ofApplication(HealthObservation health) {
        if (health.status() == HealthObservation.Status.EXITED) {
            return exited(health);
        }
        if (health.port() == null) {
            return "Set `<port>` (`-Ddocker-optimizer.port`) if it is a server" + listening(health.listeningPorts())
                    + ", allow more time by `<health><timeout>`, or do not start it (`<health><skip>`).";
        }
        if (health.listensElsewhere()) {
            return "Set `<port>` (`-Ddocker-optimizer.port`) to the port it listens on, or `<health><port>` where only the"
                    + " health endpoint is there.";
        }
        Matcher answer = HTTP_STATUS.matcher(health.lastOutput() == null ? "" : health.lastOutput());
        if (answer.matches()) {
            return answered(Integer.parseInt(answer.group(1)));
        }
        return health.status() == HealthObservation.Status.TIMED_OUT
                ? READ_LOG + ", or allow more time by `<health><timeout>`."
                : READ_LOG + ".";
    }

    private static String exited(HealthObservation health) {
        Integer code = health.exitCode();
        return health.port() != null && code != null && code == 0
                ? "A server has to go on and answer on port " + health.port()
                        + "; what has to end is proven by `<health><command>`."
                : READ_LOG + "; set what it needs by `<health><environment>`.";
    }

    private static String answered(int status) {
        return switch (status) {
            case 401, 403 -> "Set `<health><path>` to an endpoint that answers without a login.";
            case 404 -> "Set `<health><path>` to the path of its health endpoint.";
            default -> "It answers, and says that it is not well. " + UnreachedHost.WAYS_OUT;
        };
    }

    private static String listening(List<Integer> ports) {
        return ports.isEmpty()
                ? ""
                : ", as it listens on " + ports.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
