package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;

/**
 * What the user decided about a Java runtime that is linked from modules, and about its archive.
 *
 * @param modules modules of the JDK on top of those that are found
 * @param locales languages besides English to bring data of, such as {@code de} or {@code fr-CA}; {@code *} for all
 * @param forTransfer whether the image is measured as registries transfer it: then its modules stay uncompressed, since
 *     layers are compressed better as a whole
 * @param training options of {@code java} for the start in the build that an archive is made from
 */
public record JdkChoices(List<String> modules, List<String> locales, boolean forTransfer, List<String> training) {
    /** What a user decides who decides nothing. */
    public static final JdkChoices DEFAULT = new JdkChoices(List.of(), List.of(), false, List.of());

    /** Copies the lists and rejects what is no name. */
    public JdkChoices {
        modules = modules.stream().map(String::strip).toList();
        locales = locales.stream().map(String::strip).toList();
        training = List.copyOf(training);
        for (String module : modules) {
            require(
                    module.matches("\\w+(\\.\\w+)*"),
                    "jdkModules",
                    module,
                    "the name of a module",
                    "jdk.charsets,java.sql");
        }
        for (String locale : locales) {
            require(
                    locale.matches("\\*|[A-Za-z]{2,8}(-[A-Za-z0-9*]{1,8})*"),
                    "jdkLocales",
                    locale,
                    "a language tag",
                    "de,fr-CA");
        }
    }

    private static void require(boolean right, String parameter, String value, String expected, String example) {
        if (!right) {
            throw new OptimizerException(
                    "`<" + parameter + ">` names \"" + value + "\", expected " + expected + ".",
                    "Set for example `-Ddocker-optimizer." + parameter + "=" + example + "`.");
        }
    }
}
