package io.github.dockeroptimizer.check.health;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads logs of applications that really failed so. */
class LogReasonTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no-data-source | Failed to configure a DataSource: 'url' attribute is not specified and no embedded"
                        + " datasource could be configured. Reason: Failed to determine a suitable driver class.",
                "unknown-host | The application looks for the host db, which does not exist here.",
                "connection-refused | The application cannot reach localhost:5439: Connection refused.",
                "compiled-for-newer-java | com.acme.Main is compiled for Java 21 (class file version 65), the image runs"
                        + " Java 17.",
                "main-class-missing | The main class com.acme.Nope is not in the image, or cannot be loaded.",
                "class-missing | The application needs the class com.acme.prices.Price, which is not in the image.",
                "out-of-memory | The application ran out of memory: Java heap space.",
                "exception | The application failed with java.lang.NumberFormatException: For input string:"
                        + " \"ten\".",
            })
    void theLogOfAFailedStartNamesItsReason(String log, String problem) throws IOException {
        assertThat(reason(log).problem()).isEqualTo(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no-data-source, <health><services>",
        "unknown-host, <health><services>",
        "connection-refused, <health><environment>",
        "connection-refused, <health><command>",
        "connection-refused, <health><skip>",
        "compiled-for-newer-java, <runtimeImage>",
        "main-class-missing, <mainClass>",
        "out-of-memory, <jvmArguments>",
    })
    void theRemedyNamesTheParameterThatHelps(String log, String parameter) throws IOException {
        assertThat(reason(log).remedy()).contains("`" + parameter + "`");
    }

    @Test
    void whatSpringBootAdvisesIsPassedOn() throws IOException {
        assertThat(reason("no-data-source").remedy())
                .startsWith("Spring Boot says: Consider the following: If you want an embedded database");
    }

    @ParameterizedTest
    @CsvSource({
        "Caused by: io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused: cache/172.18.0.2:6379,"
                + " cache:6379",
        "Connection refused for jdbc:mysql://db:3306/orders, db:3306",
        "java.net.ConnectException: Connection refused, something that it connects to",
    })
    void theAddressIsTakenFromWhereDriversNameIt(String line, String address) {
        assertThat(requireNonNull(LogReason.of(List.of(line))).problem())
                .isEqualTo("The application cannot reach " + address + ": Connection refused.");
    }

    @Test
    void aMainMethodThatReturnsSomethingIsNone() {
        String line = "Error: Main method must return a value of type void in class com.acme.Tide, please";

        assertThat(requireNonNull(LogReason.of(List.of(line))).problem())
                .isEqualTo("The main class com.acme.Tide has no main method that Java starts.");
    }

    @Test
    void aLogThatTellsNothingHasNoReason() {
        assertThat(LogReason.of(List.of("Started Orders in 2.1 seconds", "GET / 503")))
                .isNull();
        assertThat(LogReason.of(List.of())).isNull();
    }

    private static LogReason reason(String log) throws IOException {
        Path file = Path.of("src/test/resources/container-logs/" + log + ".txt");
        return requireNonNull(LogReason.of(Files.readAllLines(file)));
    }
}
