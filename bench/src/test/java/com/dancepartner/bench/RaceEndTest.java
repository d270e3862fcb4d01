package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaceEndTest {

    @Test
    @DisplayName("R340: what is left after a race is asked of database and stand-in")
    void counted() throws SQLException, IOException {
        try (TestDatabase database = TestDatabases.fresh();
                Connection connection = database.dataSource().getConnection();
                PaymentStandIn standIn = PaymentStandIn.start()) {
            assertThat(RaceEnd.await(connection, standIn, Duration.ZERO))
                    .isEqualTo(new RaceEnd(0, 0, 0, 0, 0, 0, 0, 0));
        }
    }
}
