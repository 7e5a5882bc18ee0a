import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks an application for its health from inside its own container, where there is neither a shell nor curl.
 *
 * <p>{@code HealthProbe URL LIMIT} ends with 0 when the URL answers with a status below LIMIT, else with 1.
 * {@code HealthProbe URL LIMIT open} ends with 0 also when what listens there speaks no HTTP, and prints that the port is
 * open.
 * {@code HealthProbe listening} prints what the kernel's tables of TCP sockets say of those that listen, one a line.
 *
 * <p>Compiled for Java 8 and without nested classes or lambdas: one small file that every runtime can run. It speaks HTTP
 * itself, since the JDK's client loads a hundred classes more, which an engine would pay for every thirty seconds.
 */
public final class HealthProbe {
    private static final int SHOWN = 500;
    private static final int LONGEST_HEAD = 16384;

    private HealthProbe() {}

    public static void main(String[] arguments) {
        try {
            if ("listening".equals(arguments[0])) {
                listening("/proc/net/tcp");
                listening("/proc/net/tcp6");
            } else {
                boolean open = arguments.length > 2 && "open".equals(arguments[2]);
                System.exit(ask(arguments[0], Integer.parseInt(arguments[1]), open));
            }
        } catch (IOException | RuntimeException e) {
            System.out.println(e);
            System.exit(1);
        }
    }

    /** Asks an address of the form {@code http://HOST:PORT/PATH}, which is all that Dockerfiles have. */
    private static int ask(String url, int limit, boolean open) throws IOException {
        int slash = url.indexOf('/', 7);
        String host = url.substring(7, slash);
        int port = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.substring(0, host.lastIndexOf(':')), port), 2000);
            try {
                socket.setSoTimeout(open ? 2000 : 4000);
                String request = "GET "
                        .concat(url.substring(slash))
                        .concat(" HTTP/1.1\r\nHost: ")
                        .concat(host)
                        .concat("\r\nUser-Agent: HealthProbe\r\nAccept: */*\r\nConnection: close\r\n\r\n");
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                answer = answer(socket.getInputStream());
            } catch (IOException e) {
                if (!open) {
                    throw e;
                }
                answer = "";
            }
        }
        if (answer.length() < 12 || !answer.startsWith("HTTP/1.")) {
            System.out.println(open ? "open port ".concat(Integer.toString(port)) : "no HTTP");
            return open ? 0 : 1;
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        int end = answer.indexOf("\r\n\r\n");
        String body = end < 0 ? "" : body(answer.substring(0, end), answer.substring(end + 4));
        System.out.println(answer.substring(9, 12).concat(body.isEmpty() ? "" : " ".concat(body)));
        return status < limit ? 0 : 1;
    }

    /** Returns the head of the answer and the beginning of its body. */
    private static String answer(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST_HEAD];
        int length = 0;
        String answer = "";
        try {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes, length, bytes.length - length)) {
                length += read;
                answer = new String(bytes, 0, length, StandardCharsets.UTF_8);
                if (length == bytes.length || isComplete(answer)) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            // What came so far is the answer of a server that keeps the connection.
            if (answer.isEmpty()) {
                throw e;
            }
        }
        return answer;
    }

    /** Says whether all of it is there that is shown: some servers leave the connection open. */
    private static boolean isComplete(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        int body = answer.length() - end - 4;
        String name = "\r\ncontent-length: ";
        int start = end < 0
                ? -1
                : answer.substring(0, end + 2).toLowerCase(Locale.ROOT).indexOf(name);
        if (start < 0) {
            return end >= 0 && body > SHOWN;
        }
        String size = answer.substring(start + name.length(), answer.indexOf('\r', start + 2));
        return body >= Math.min(SHOWN, Integer.parseInt(size.trim()));
    }

    /** Returns the beginning of a body, that of its first piece where it is sent in pieces. */
    private static String body(String head, String sent) {
        boolean pieces = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        int line = pieces ? sent.indexOf("\r\n") : -1;
        if (line < 0) {
            return sent.length() > SHOWN ? sent.substring(0, SHOWN) : sent;
        }
        int size = Integer.parseInt(sent.substring(0, line).split(";", -1)[0].trim(), 16);
        int end = Math.min(sent.length(), line + 2 + Math.min(size, SHOWN));
        return sent.substring(line + 2, end);
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
