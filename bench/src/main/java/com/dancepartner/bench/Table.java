package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells below a head; each row has as many cells as the head. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
    }

    Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("the table has " + rows.get(0).size() + " columns, not " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** In columns, the first to the left, the others to the right. */
    String text() {
        return rows.stream().map(this::aligned).collect(Collectors.joining("\n"));
    }

    String markdown() {
        List<String> lines = new ArrayList<>(rows.stream().map(Table::piped).toList());
        lines.add(1, "|---" + "|--:".repeat(rows.get(0).size() - 1) + "|");
        return String.join("\n", lines);
    }

    private String aligned(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), width(column), column == 0))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    private static String piped(List<String> row) {
        return row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
