package com.dancepartner.domain.privacy;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps an account open: numbers of things that concern the person as client or as host.
 *
 * @param bookings requested, confirmed, running or disputed
 * @param holds payments of other bookings that are neither captured nor let go yet
 * @param payouts captured payments whose host's share is still to be sent
 */
public record OpenBusiness(long bookings, long holds, long payouts) {

    /** @throws BusinessException CONFLICT that says what is open, and how much of it */
    public void requireNone() {
        String open = Stream.of(
                        counted(bookings, "booking is still open", "bookings are still open"),
                        counted(holds, "payment is still being settled", "payments are still being settled"),
                        counted(payouts, "payout is still to come", "payouts are still to come"))
                .flatMap(reason -> reason)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new BusinessException(ErrorCode.CONFLICT, "The account cannot be closed yet: " + open);
        }
    }

    private static Stream<String> counted(long count, String one, String many) {
        return count == 0 ? Stream.empty() : Stream.of(count + " " + (count == 1 ? one : many));
    }
}
