package io.github.dockeroptimizer.docker;

import java.lang.reflect.Field;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps the HTTP client inside docker-java from writing what it transfers into Maven's debug log: an image of 200 MB is a
 * million lines there, and what {@code -X} was asked for drowns. Maven's loggers have a level of their own and no method to
 * set it; where another logging system stands behind them, its configuration decides.
 */
final class QuietClient {
    private static final String CLIENT = "com.github.dockerjava.zerodep.shaded.org.apache.hc.client5.http.";
    private static final List<String> LOGGERS = List.of(
            "wire",
            "headers",
            "impl.classic.InternalHttpClient",
            "impl.classic.MainClientExec",
            "impl.classic.ConnectExec",
            "impl.classic.ProtocolExec",
            "impl.classic.HttpRequestRetryExec",
            "impl.classic.RedirectExec",
            "impl.io.DefaultHttpClientConnectionOperator",
            "impl.io.DefaultManagedHttpClientConnection",
            "impl.io.PoolingHttpClientConnectionManager",
            "protocol.RequestAddCookies",
            "protocol.RequestAuthCache",
            "protocol.RequestClientConnControl");

    /** The level {@code info} of slf4j's simple logger, which Maven's is made from. */
    private static final int INFO = 20;

    private QuietClient() {}

    static void hush() {
        LOGGERS.forEach(name -> hush(LoggerFactory.getLogger(CLIENT + name)));
    }

    static void hush(Object logger) {
        for (Class<?> type = logger.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field level = type.getDeclaredField("currentLogLevel");
                level.setAccessible(true);
                level.setInt(logger, Math.max(INFO, level.getInt(logger)));
                return;
            } catch (NoSuchFieldException e) {
                // Perhaps the class above has it.
            } catch (ReflectiveOperationException | RuntimeException e) {
                // It is not Maven's: then the log is long, and nothing else is wrong.
                return;
            }
        }
    }
}
