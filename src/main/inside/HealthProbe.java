import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URL;

/**
 * Asks an application for its health from inside its own container, where there is neither a shell nor curl.
 *
 * <p>{@code HealthProbe URL LIMIT} ends with 0 when the URL answers with a status below LIMIT, else with 1.
 * {@code HealthProbe URL LIMIT open} ends with 0 also when what listens there speaks no HTTP, and prints that the port is
 * open.
 * {@code HealthProbe listening} prints what the kernel's tables of TCP sockets say of those that listen, one a line.
 *
 * <p>Compiled for Java 8 and without nested classes or lambdas: one small file that every runtime can run.
 */
public final class HealthProbe {
    /** The status that the JDK gives an answer which is no HTTP. */
    private static final int NO_HTTP = -1;

    private HealthProbe() {}

    public static void main(String[] arguments) {
        try {
            if ("listening".equals(arguments[0])) {
                listening("/proc/net/tcp");
                listening("/proc/net/tcp6");
            } else {
                System.exit(ask(
                        arguments[0],
                        Integer.parseInt(arguments[1]),
                        arguments.length > 2 && "open".equals(arguments[2])));
            }
        } catch (IOException | RuntimeException e) {
            System.out.println(e);
            System.exit(1);
        }
    }

    private static int ask(String address, int limit, boolean open) throws IOException {
        URL url = new URL(address);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(4000);
        connection.setReadTimeout(open ? 2000 : 4000);
        connection.setInstanceFollowRedirects(false);
        int status;
        try {
            status = connection.getResponseCode();
        } catch (IOException e) {
            if (!open) {
                throw e;
            }
            status = NO_HTTP;
        }
        if (status == NO_HTTP && open) {
            return connect(url);
        }
        System.out.print(status);
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            byte[] start = new byte[500];
            int length = body.read(start);
            System.out.print(length > 0 ? " " + new String(start, 0, length, "UTF-8") : "");
        }
        System.out.println();
        return status >= 0 && status < limit ? 0 : 1;
    }

    private static int connect(URL url) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), 2000);
            System.out.println("open port " + url.getPort());
            return 0;
        }
    }

    /** In the fourth column, 0A stands for listening. */
    private static void listening(String table) throws IOException {
        if (!new File(table).exists()) {
            // A kernel without IPv6 has one table.
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new FileInputStream(table), "US-ASCII"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.trim().split("\\s+", -1);
                if (columns.length > 3 && "0A".equals(columns[3])) {
                    System.out.println(line);
                }
            }
        }
    }
}
