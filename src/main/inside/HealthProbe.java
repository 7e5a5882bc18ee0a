import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;

/**
 * Asks an application for its health from inside its own container, where there is neither a shell nor curl.
 *
 * <p>{@code HealthProbe URL LIMIT} ends with 0 when the URL answers with a status below LIMIT, else with 1.
 * {@code HealthProbe listening} prints the TCP ports on which something listens, one a line.
 *
 * <p>Compiled for Java 8 and without nested classes or lambdas: one small file that every runtime can run.
 */
public final class HealthProbe {
    private HealthProbe() {}

    public static void main(String[] arguments) {
        try {
            if ("listening".equals(arguments[0])) {
                listening("/proc/net/tcp");
                listening("/proc/net/tcp6");
            } else {
                System.exit(ask(arguments[0], Integer.parseInt(arguments[1])));
            }
        } catch (IOException | RuntimeException e) {
            System.out.println(e);
            System.exit(1);
        }
    }

    private static int ask(String url, int limit) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(4000);
        connection.setReadTimeout(4000);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        System.out.print(status);
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            byte[] start = new byte[500];
            int length = body.read(start);
            System.out.print(length > 0 ? " " + new String(start, 0, length, "UTF-8") : "");
        }
        System.out.println();
        return status < limit ? 0 : 1;
    }

    /** Reads the kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening. */
    private static void listening(String table) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new FileInputStream(table), "US-ASCII"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.trim().split("\\s+", -1);
                if (columns.length > 3 && "0A".equals(columns[3])) {
                    System.out.println(Integer.parseInt(columns[1].substring(columns[1].lastIndexOf(':') + 1), 16));
                }
            }
        }
    }
}
