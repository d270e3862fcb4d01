package com.dancepartner.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.reconciliation.DiscrepancyKind;
import com.dancepartner.domain.reconciliation.Finding;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiscrepancyCsvTest {

    private static final UUID RUN = UUID.randomUUID();

    @Test
    @DisplayName(
            "R361: a line a difference, by kind and object; quoted where it must be, and no formula for a spreadsheet")
    void lines() {
        Finding fee = new Finding(DiscrepancyKind.WRONG_FEE, "ch_1", RUN, "EUR", 156, -146, "A \"fee\",\nor none");
        Finding sent = new Finding(DiscrepancyKind.MISSING_TRANSFER, "=1+1", null, "EUR", 3400, 0, "plain");
        assertThat(DiscrepancyCsv.of(RUN, List.of(fee, sent)))
                .isEqualTo("run,kind,reference,payment,currency,booked_minor,stripe_minor,cause\r\n"
                        + RUN + ",missing_transfer,'=1+1,,EUR,3400,0,plain\r\n"
                        + RUN + ",wrong_fee,ch_1," + RUN + ",EUR,156,-146,\"A \"\"fee\"\",\nor none\"\r\n");
    }
}
