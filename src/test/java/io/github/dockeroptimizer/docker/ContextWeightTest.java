package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextWeightTest {
    private final ContextWeight weight = new ContextWeight();

    @Test
    void largeFilesAreToldTheLargestFirst() {
        weight.add("a.bin", 20_000_000);
        weight.add("b/c/d.bin", 30_000_000);
        weight.add("src/Main.java", 1_000);

        assertThat(weight.parts())
                .containsExactly(new ContextPart("b/c/d.bin", 30_000_000), new ContextPart("a.bin", 20_000_000));
    }

    @Test
    void manySmallFilesMakeTheirFolderLarge() {
        for (int i = 0; i < 100; i++) {
            weight.add("data/raw/" + i + ".csv", 500_000);
        }
        weight.add("src/Main.java", 1_000);

        assertThat(weight.parts()).containsExactly(new ContextPart("data/raw", 50_000_000));
    }

    @Test
    void foldersThatAreSmallByThemselvesAddUpToTheOneAbove() {
        weight.add("data/2024/a.csv", 6_000_000);
        weight.add("data/2025/a.csv", 6_000_000);

        assertThat(weight.parts()).containsExactly(new ContextPart("data", 12_000_000));
    }

    @Test
    void whatIsToldByItselfDoesNotCountForItsFolder() {
        weight.add("data/a.csv", 40_000_000);
        weight.add("data/b.csv", 1_000_000);

        assertThat(weight.parts()).containsExactly(new ContextPart("data/a.csv", 40_000_000));
    }

    @Test
    void aFolderWhoseNameBeginsLikeAnotherIsNotInIt() {
        weight.add("data/a.csv", 6_000_000);
        weight.add("data-old/a.csv", 6_000_000);

        assertThat(weight.parts()).isEmpty();
    }

    @Test
    void theContextAsAWholeIsNoPartOfItself() {
        weight.add("a", 9_000_000);
        weight.add("b", 9_000_000);

        assertThat(weight.parts()).isEmpty();
    }
}
