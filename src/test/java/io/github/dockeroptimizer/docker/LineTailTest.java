package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTailTest {
    private final List<String> seen = new ArrayList<>();
    private final LineTail tail = new LineTail(2, seen::add);

    private void append(String text) {
        tail.append(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void piecesBecomeLinesAndTheLastAreKept() {
        append("one\ntw");
        append("o\nthree\nfour");
        assertThat(tail.lines()).containsExactly("two", "three");

        tail.flush();
        tail.flush();
        assertThat(tail.lines()).containsExactly("three", "four");
        assertThat(seen).containsExactly("one", "two", "three", "four");
    }

    @Test
    void coloursAndOverwrittenProgressAreTakenOut() {
        append("\u001b[91mred\u001b[0m\r\n");
        append(" 10%\r 50%\r100%\n");

        assertThat(seen).containsExactly("red", "100%");
    }
}
