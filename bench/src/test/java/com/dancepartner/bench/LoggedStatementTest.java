package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoggedStatementTest {

    private static final String AT = "2026-11-22 20:00:00.000 UTC [41] ";

    private static List<String> texts(String log) {
        return LoggedStatement.parse(log).stream().map(LoggedStatement::sql).toList();
    }

    @Test
    @DisplayName("bench: parameters take their places, $10 is not $1 with a nought")
    void parameters() {
        assertThat(texts(AT + "LOG:  execute <unnamed>: SELECT $1::int + $10, $2 WHERE NULL IS $3\n" + AT
                        + "DETAIL:  parameters: $1 = '5', $2 = 'it''s, $1 = ''x''', $3 = NULL, $10 = '7'\n"))
                .containsExactly("SELECT '5'::int + '7', 'it''s, $1 = ''x''' WHERE NULL IS NULL");
    }

    @Test
    @DisplayName("bench: in a script for pgbench no value begins a variable")
    void colons() {
        assertThat(texts(AT + "LOG:  execute S_3/C_4: SELECT to_tsquery('simple', $1), $2\n" + AT
                        + "DETAIL:  Parameters: $1 = '''maria'':*', $2 = 'a\\b'\n"))
                .containsExactly("SELECT to_tsquery('simple', E'''maria''\\x3a*'), E'a\\\\b'");
    }

    @Test
    @DisplayName("bench: a statement goes on in lines that begin with a tab")
    void lines() {
        assertThat(texts(AT + "LOG:  statement: SELECT 1\n\t  FROM t\n" + AT
                        + "LOG:  duration: 0.2 ms  execute S_1: SELECT 2"))
                .containsExactly("SELECT 1\n  FROM t", "SELECT 2");
    }

    @Test
    @DisplayName("bench: parameters belong to the process that tells them")
    void processes() {
        assertThat(LoggedStatement.parse("""
            2026-11-22 20:00:00.000 UTC [41] LOG:  execute <unnamed>: SELECT $1
            2026-11-22 20:00:00.000 UTC [42] LOG:  execute <unnamed>: SELECT $1, 2
            2026-11-22 20:00:00.000 UTC [41] DETAIL:  parameters: $1 = 'a'
            2026-11-22 20:00:00.000 UTC [42] DETAIL:  parameters: $1 = 'b'
            """))
                .containsExactly(new LoggedStatement(41, "SELECT 'a'"), new LoggedStatement(42, "SELECT 'b', 2"));
    }

    @Test
    @DisplayName("bench: what else the log says is no statement")
    void others() {
        assertThat(texts("\tthe end of a line\n" + AT + "LOG:  received SIGHUP, reloading configuration files\n" + AT
                        + "LOG:  execute fetch from S_1/C_2: SELECT 1\n" + AT + "ERROR:  statement: SELECT 2\n"))
                .isEmpty();
    }
}
