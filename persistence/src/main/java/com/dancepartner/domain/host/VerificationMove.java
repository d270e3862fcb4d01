package com.dancepartner.domain.host;

import static com.dancepartner.domain.host.VerificationStatus.APPROVED;
import static com.dancepartner.domain.host.VerificationStatus.EXPIRED;
import static com.dancepartner.domain.host.VerificationStatus.NOT_SUBMITTED;
import static com.dancepartner.domain.host.VerificationStatus.PENDING;
import static com.dancepartner.domain.host.VerificationStatus.REJECTED;
import static com.dancepartner.domain.host.VerificationStatus.SUSPENDED;
import static com.dancepartner.domain.host.Verifier.HOST;
import static com.dancepartner.domain.host.Verifier.STAFF;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.List;

/** One row of the table of all moves that a verification can make (G42). What is not in the table does not happen. */
public record VerificationMove(VerificationStatus from, Verifier by, VerificationStatus to) {

    /** The whole life of a verification. */
    public static final List<VerificationMove> TABLE = List.of(
            new VerificationMove(NOT_SUBMITTED, HOST, PENDING),
            new VerificationMove(REJECTED, HOST, PENDING),
            new VerificationMove(EXPIRED, HOST, PENDING),
            new VerificationMove(PENDING, STAFF, APPROVED),
            new VerificationMove(PENDING, STAFF, REJECTED),
            new VerificationMove(APPROVED, STAFF, EXPIRED),
            new VerificationMove(APPROVED, STAFF, SUSPENDED),
            new VerificationMove(SUSPENDED, STAFF, APPROVED),
            new VerificationMove(SUSPENDED, STAFF, REJECTED));

    /** @throws BusinessException STATE_CONFLICT when the table has no such row */
    static void require(VerificationStatus from, Verifier by, VerificationStatus to) {
        if (!TABLE.contains(new VerificationMove(from, by, to))) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT,
                    "A verification that is " + from.wire() + " cannot become " + to.wire() + " here",
                    "status");
        }
    }
}
