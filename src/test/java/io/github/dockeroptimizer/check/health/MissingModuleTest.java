package io.github.dockeroptimizer.check.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingModuleTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            java.lang.NoClassDefFoundError: java/sql/Driver                     | the class java.sql.Driver       | java.sql
            Caused by: java.lang.ClassNotFoundException: javax.naming.Context   | the class javax.naming.Context  | java.naming
            java.lang.module.FindException: Module jdk.httpserver not found     | the module itself               | jdk.httpserver
            java.nio.charset.UnsupportedCharsetException: IBM1047               | the charset IBM1047             | jdk.charsets
            """)
    void whatTheJdkHasAndTheRuntimeHasNotIsNamedWithItsModuleAndTheParameter(String line, String what, String module) {
        LogReason reason = LogReason.of(List.of("starting", line, "\tat com.acme.Main.main(Main.java:7)"));

        assertThat(reason)
                .isEqualTo(new LogReason(
                        "The application needs " + what + " of the JDK's module " + module
                                + ", which the image's runtime was linked without.",
                        "Add it by `<jdkModules>` (`-Ddocker-optimizer.jdkModules=" + module + "`)."));
    }

    @Test
    void aClassThatNoJdkHasIsOfALibrary() {
        assertThat(LogReason.of(List.of("java.lang.NoClassDefFoundError: com/acme/prices/Price")))
                .extracting(reason -> reason == null ? "" : reason.remedy())
                .asString()
                .contains("Declare the library");
    }

    @Test
    void aClassThatCouldNotBeInitializedIsNoneThatIsMissing() {
        assertThat(MissingModule.find(
                        List.of("java.lang.NoClassDefFoundError: Could not initialize class java.sql.Driver")))
                .isNull();
    }
}
