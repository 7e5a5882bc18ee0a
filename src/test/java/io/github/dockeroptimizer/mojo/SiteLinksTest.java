package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows what the pages of the site refer to: a sample or a section that is gone would leave a hole. */
class SiteLinksTest {
    private static final Path PAGES = Path.of("site/markdown");
    private static final Pattern SAMPLE = Pattern.compile("MACRO\\{snippet\\|.*?file=([^|}]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+)\\.html(?:#([^)]+))?\\)");

    @Test
    void everySampleIsAFile() throws IOException {
        assertThat(found(SAMPLE)).isNotEmpty().allSatisfy(sample -> assertThat(Path.of(sample.group(1)))
                .exists());
    }

    @Test
    void everyLinkLeadsToASection() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MatchResult link : found(LINK)) {
            Path page = PAGES.resolve(link.group(1) + ".md");
            boolean generated = link.group(1).endsWith("-mojo") || link.group(1).equals("plugin-info");
            if (!generated && (!Files.exists(page) || !hasSection(page, link.group(2)))) {
                broken.add(link.group());
            }
        }

        assertThat(broken).isEmpty();
    }

    /** Maven's site names a section by its title, with underscores in place of blanks and without other signs. */
    private static boolean hasSection(Path page, String section) throws IOException {
        return section == null
                || Files.readAllLines(page).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(line ->
                                line.replaceAll("^#+ ", "").replace("`", "").replace(' ', '_'))
                        .map(title -> title.replaceAll("[^\\w.:-]", ""))
                        .anyMatch(section::equals);
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        List<MatchResult> found = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.sorted().toList()) {
                found.addAll(pattern.matcher(Files.readString(page)).results().toList());
            }
        }
        return found;
    }
}
