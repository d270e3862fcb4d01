package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.Payouts;
import com.dancepartner.batch.IdReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Captured payments whose host is due the money. */
@Named
@Dependent
public class DuePaymentReader extends IdReader {

    @Inject
    Payouts payouts;

    @Override
    protected List<UUID> next(@Nullable UUID after, int limit) {
        return payouts.due(after, limit);
    }
}
