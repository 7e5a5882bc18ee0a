package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.List;

/** A table of text in columns: the first is aligned to the left, the others, which are figures, to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> titles) {
        rows.add(titles);
    }

    /** Adds a row with a cell for each column. */
    void row(List<String> cells) {
        rows.add(cells);
    }

    /** Returns the lines, the titles first; a column without any content is left out. */
    List<String> lines() {
        List<StringBuilder> lines =
                rows.stream().map(row -> new StringBuilder()).toList();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int index = column;
            boolean empty = rows.stream().skip(1).allMatch(row -> row.get(index).isEmpty());
            int width =
                    rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
            for (int i = 0; i < rows.size() && !empty; i++) {
                String cell = rows.get(i).get(column);
                String space = " ".repeat(width - cell.length());
                lines.get(i).append(column == 0 ? cell + space : GAP + space + cell);
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
