package com.dancepartner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.books.HttpStripeView;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.dancepartner.domain.invariant.Findings;
import com.dancepartner.domain.invariant.MoneyInvariants;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoWorldDatabaseTest {

    private static final String UNLIKE = """
        SELECT count(*) FROM ((TABLE host_search EXCEPT SELECT * FROM bookable_hosts)
                              UNION ALL (SELECT * FROM bookable_hosts EXCEPT TABLE host_search)) d
        """;
    private static final String COUNTS = """
        SELECT concat_ws(' ', (SELECT count(*) FROM host_profiles), (SELECT count(*) FROM host_search),
                         (SELECT count(DISTINCT host_profile_id) FROM host_languages),
                         (SELECT count(*) FROM bookings), (SELECT count(*) > 100 FROM reviews))
        """;

    @Test
    @DisplayName(
            "demo, R504: every host of the demo world can be found, speaks a language and has danced, and the books"
                    + " hold; it is made once")
    void ensured() throws SQLException, IOException {
        try (TestDatabase database = TestDatabases.fresh();
                Connection connection = database.dataSource().getConnection();
                StripeStandIn standIn =
                        StripeStandIn.start(StandInOptions.inMemory().withPort(0))) {
            List<String> said = new ArrayList<>();
            DemoWorld.ensure(connection, "Demo-pass-1", standIn.baseUri(), said::add);
            DemoWorld.ensure(connection, "Demo-pass-1", standIn.baseUri(), said::add);
            int hosts = DemoWorld.draw().size();
            assertThat(said).hasSize(1);
            assertThat(one(connection, COUNTS)).isEqualTo("%1$d %1$d %1$d %1$d t".formatted(hosts));
            assertThat(one(connection, UNLIKE)).isEqualTo("0");
            Findings findings = MoneyInvariants.check(
                    connection, new HttpStripeView(standIn.baseUri(), "sk_test_demo", step -> {}));
            assertThat(findings.violations()).isEmpty();
            assertThat(findings.inPart()).isEmpty();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
