package com.dancepartner.domain.earnings;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host earned by one payment. Gross less the platform's fee and what was given back is net.
 *
 * @param kind session, extension or tip
 * @param style slug of the dance style
 * @param net the host's part of what was taken and not given back
 * @param sent what was sent to the host's account and not taken back from there
 * @param netted what was kept of it for debts of the host
 * @param payable what is still to be sent
 * @param dueAt when that falls due
 * @param sentAt when the last part was sent
 * @param arrivesAt when it is at the host's bank, as Stripe tells of the first payout after that
 * @param frozen whether it is in dispute
 * @param transfer how the last try to send it stands: pending, succeeded or failed
 * @param transferError why that failed, as code and message
 * @param sendable whether Stripe lets the host be sent money
 */
public record Earning(
        UUID paymentId,
        UUID bookingId,
        String kind,
        String style,
        String venue,
        Instant sessionStart,
        Instant capturedAt,
        Money gross,
        Money refunded,
        Money net,
        Money sent,
        Money netted,
        Money payable,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant arrivesAt,
        boolean frozen,
        @Nullable String transfer,
        @Nullable String transferError,
        boolean sendable) {

    /** The platform's part of what was taken and not given back. */
    public Money platformFee() {
        return gross.minus(refunded).minus(net);
    }

    public boolean isTip() {
        return kind.equals("tip");
    }

    public EarningStatus status(Instant now) {
        if (frozen) {
            return EarningStatus.IN_DISPUTE;
        }
        return payable.isZero() ? settled() : open(now);
    }

    /** When it is, or is to be, with the host: at Stripe while it is still to be sent, at the bank after that. */
    public @Nullable Instant expectedAt() {
        if (frozen) {
            return null;
        }
        return payable.isZero() ? arrivesAt : dueAt;
    }

    private EarningStatus settled() {
        if (!sent.isZero()) {
            return EarningStatus.PAID;
        }
        if (!netted.isZero()) {
            return EarningStatus.NETTED;
        }
        return refunded.isZero() ? EarningStatus.PAID : EarningStatus.REFUNDED;
    }

    private EarningStatus open(Instant now) {
        if ("pending".equals(transfer)) {
            return EarningStatus.ON_THE_WAY;
        }
        if (now.isBefore(dueAt)) {
            return EarningStatus.HELD_BACK;
        }
        return "failed".equals(transfer) || !sendable ? EarningStatus.FAILED : EarningStatus.DUE;
    }

    static Earning of(Object[] row) {
        String currency = row[7].toString();
        return new Earning(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                row[2].toString(),
                row[3].toString(),
                row[4].toString(),
                Rows.instant(row[5]),
                Rows.instant(row[6]),
                money(row[8], currency),
                money(row[9], currency),
                money(row[10], currency),
                money(row[11], currency),
                money(row[12], currency),
                money(row[13], currency),
                Rows.instant(row[14]),
                instant(row[15]),
                instant(row[16]),
                (Boolean) row[17],
                text(row[18]),
                text(row[19]),
                (Boolean) row[20]);
    }

    private static Money money(Object minor, String currency) {
        return new Money(Rows.number(minor), currency);
    }

    private static @Nullable Instant instant(@Nullable Object cell) {
        return cell == null ? null : Rows.instant(cell);
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }
}
