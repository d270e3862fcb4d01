package com.dancepartner.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of one table, gathered until they are sent by COPY. */
final class CopyTable {

    private static final int BUFFER = 1 << 16;

    private final String statement;
    private final StringBuilder rows = new StringBuilder();

    /**
     * Gathers for a table.
     *
     * @param columns the columns that each row gives, as SQL names them
     */
    CopyTable(String table, String columns) {
        this.statement = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    /** One more row; null is SQL's. */
    void add(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(cells[i]);
        }
        rows.append('\n');
    }

    /** Sends what was gathered, and forgets it. */
    void send(CopyManager copies) throws SQLException {
        byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        try {
            copies.copyIn(statement, new ByteArrayInputStream(text), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send: " + statement, e);
        }
    }

    private void append(@Nullable Object cell) {
        if (cell == null) {
            rows.append("\\N");
            return;
        }
        String text = cell.toString();
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    private void append(char letter) {
        switch (letter) {
            case '\\' -> rows.append("\\\\");
            case '\t' -> rows.append("\\t");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            default -> rows.append(letter);
        }
    }
}
