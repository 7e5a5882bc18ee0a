package io.github.dockeroptimizer.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.oci.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltInChecksTest {
    private static final Path PAGE = Path.of("site/markdown/checks.md");

    private final List<Check> checks =
            BuiltInChecks.all(new CheckSettings(new ByteSize(1), new ByteSize(1), List.of()));

    @Test
    void idsAndNamesAreUniqueAndOfTheirForm() {
        assertThat(checks)
                .extracting(check -> check.spec().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("DO-[A-Z]{3}-\\d{3}"));
        assertThat(checks)
                .extracting(check -> check.spec().name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyCheckSaysWhyInOneSentence() {
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.spec().title()).isNotBlank();
            assertThat(check.spec().rationale()).endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void everyCheckHasItsSectionOnTheSiteInTheSameForm() throws IOException {
        List<String> sections =
                Arrays.stream(Files.readString(PAGE).split("\n## ")).skip(1).toList();

        assertThat(sections)
                .extracting(section -> section.substring(0, section.indexOf('\n')))
                .containsExactlyElementsOf(
                        checks.stream().map(check -> check.spec().name()).collect(Collectors.toList()));
        for (int i = 0; i < sections.size(); i++) {
            CheckSpec spec = checks.get(i).spec();
            assertThat(sections.get(i))
                    .as("section of %s", spec.name())
                    .contains("`" + spec.id() + "`", "**" + spec.severity().id() + "**")
                    .contains(spec.rationale())
                    .containsSubsequence(
                            "\n**What.** ", "\n**Why.** ", "\n**Bad:**", "\n**Good:**", "\n**Change or skip.** ");
        }
    }
}
