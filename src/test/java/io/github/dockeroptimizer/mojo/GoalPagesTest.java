package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tables of parameters on the site against the sources. */
class GoalPagesTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/dockeroptimizer");
    private static final Pattern PARAMETER = Pattern.compile(
            "@Parameter(?:\\((?<options>[^)]*)\\))?\\s+private (?:@Nullable )?\\S+(?: \\S+>)? (?<name>\\w+)");
    private static final Pattern NESTED = Pattern.compile("properties\\.\\w+\\(\"(?<property>health\\.\\w+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BuildMojo,AbstractImageMojo,AbstractOptimizerMojo",
                "CheckMojo,AbstractOptimizerMojo",
                "CompareMojo,AbstractImageMojo,AbstractOptimizerMojo"
            })
    void everyParameterOfAGoalStandsOnItsPageWithPropertyAndDefault(String classes) throws IOException {
        String goal = classes.substring(0, classes.indexOf("Mojo")).toLowerCase(Locale.ROOT);
        String page = Files.readString(Path.of("site/markdown/goal-" + goal + ".md"));

        List<String> rows = new ArrayList<>();
        for (String name : classes.split(",", -1)) {
            Matcher parameter = PARAMETER.matcher(Files.readString(SOURCES.resolve("mojo/" + name + ".java")));
            while (parameter.find()) {
                String options = parameter.group("options") == null ? "" : parameter.group("options");
                if (!options.contains("readonly") && !parameter.group("name").equals("health")) {
                    rows.add("| `" + parameter.group("name") + "` | "
                            + option(options, "property", "none").replaceAll("^docker-optimizer\\.(.*)", "`$1`")
                            + " | " + shownDefault(option(options, "defaultValue", "")));
                }
            }
        }

        assertThat(rows).hasSizeGreaterThan(7).allSatisfy(row -> assertThat(page)
                .contains("\n" + row));
    }

    @ParameterizedTest
    @ValueSource(strings = "config/HealthConfiguration.java")
    void everyPropertyOfTheHealthCheckStandsOnThePage(String source) throws IOException {
        String page = Files.readString(Path.of("site/markdown/goal-build.md"));
        Matcher property = NESTED.matcher(Files.readString(SOURCES.resolve(source)));

        assertThat(property.results().map(found -> found.group(1))).hasSize(5).allSatisfy(name -> assertThat(page)
                .contains("| `" + name + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "generate", "build", "check", "compare"})
    void everyGoalHasAPageThatIsInTheMenu(String goal) throws IOException {
        assertThat(Path.of("site/markdown/goal-" + goal + ".md")).exists();
        assertThat(Files.readString(Path.of("site/site.xml"))).contains("href=\"goal-" + goal + ".html\"");
    }

    private static String option(String options, String name, String absent) {
        Matcher value = Pattern.compile(name + " = \"([^\"]*)\"").matcher(options);
        return value.find() ? value.group(1) : absent;
    }

    private static String shownDefault(String value) {
        return value.isEmpty() ? "" : "`" + value.replace("${project.build.directory}", "target") + "` |";
    }
}
