package com.dancepartner.batch.payout;

import com.dancepartner.app.payment.Payouts;
import com.dancepartner.batch.IdReader;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Captured payments whose host is due the money: those of one partition. */
@Named
@Dependent
public class DuePaymentReader extends IdReader {

    /** To find a page the database looks at all that is due: few large pages cost less than many small ones. */
    private static final int PAGE = 5_000;

    @Inject
    @BatchProperty(name = "part")
    String part;

    @Inject
    @BatchProperty(name = "parts")
    String parts;

    @Inject
    Payouts payouts;

    public DuePaymentReader() {
        super(PAGE);
    }

    @Override
    protected List<UUID> next(@Nullable UUID after, int limit) {
        return payouts.due(Integer.parseInt(part), Integer.parseInt(parts), after, limit);
    }
}
