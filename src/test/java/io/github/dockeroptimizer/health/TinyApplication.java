package io.github.dockeroptimizer.health;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** What runs in the containers of {@link HealthEngineTest}. */
final class TinyApplication {
    private TinyApplication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("reach")) {
            new Socket(arguments[1], port).close();
            return;
        }
        Thread.sleep(Long.parseLong(arguments[1]));
        try (ServerSocket server = new ServerSocket(port)) {
            while (true) {
                // Accepts and stays silent, as one that waits for the first word does.
                server.accept().getInputStream().read();
            }
        }
    }
}
