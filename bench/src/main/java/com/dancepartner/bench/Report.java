package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Results for the terminal and for a document. */
final class Report {

    private final String title;
    private final List<String> facts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    Report(String title) {
        this.title = title;
    }

    Report fact(String sentence) {
        facts.add(sentence);
        return this;
    }

    /** Something that must never happen, and did: the run fails after it was reported. */
    Report violation(String sentence) {
        violations.add(sentence);
        return fact("WRONG: " + sentence);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    Report table(Table table) {
        tables.add(table);
        return this;
    }

    Report goals(List<Goal> goals) {
        Table table = new Table("goal", "measured", "wanted", "verdict");
        goals.forEach(goal -> table.row(goal.name(), goal.measured(), goal.bound(), goal.verdict()));
        return table(table);
    }

    String text() {
        return "\n" + title + "\n\n" + list("  ")
                + tables.stream().map(Table::text).collect(Collectors.joining("\n\n", "\n\n", "\n"));
    }

    String markdown() {
        return "## " + title + "\n\n" + list("- ")
                + tables.stream().map(Table::markdown).collect(Collectors.joining("\n\n", "\n\n", "\n"));
    }

    private String list(String bullet) {
        return facts.stream().map(fact -> bullet + fact).collect(Collectors.joining("\n"));
    }
}
