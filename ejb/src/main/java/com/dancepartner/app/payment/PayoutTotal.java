package com.dancepartner.app.payment;

import com.dancepartner.domain.operations.PayoutLine;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a payout run comes to in one currency, in minor units.
 *
 * @param count of the payments
 * @param paid those whose host was sent something
 */
record PayoutTotal(
        String currency,
        long captured,
        long fee,
        long hostShare,
        long netted,
        long transferred,
        long count,
        long paid) {

    /** In order of the currency. */
    static List<PayoutTotal> of(List<PayoutLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(PayoutLine::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static PayoutTotal of(String currency, List<PayoutLine> lines) {
        return new PayoutTotal(
                currency,
                sum(lines, PayoutLine::captured),
                sum(lines, PayoutLine::fee),
                sum(lines, PayoutLine::hostShare),
                sum(lines, PayoutLine::netted),
                sum(lines, PayoutLine::transferred),
                lines.size(),
                count(lines, PayoutLine.PAID));
    }

    /** A line to tell the operator. */
    static String summary(List<PayoutLine> lines) {
        long netted = count(lines, PayoutLine.NETTED);
        String kept = netted == 0 ? "" : ", " + netted + " kept for debts";
        return count(lines, PayoutLine.PAID) + " of " + (lines.size() - netted) + " transfers paid" + kept
                + of(lines).stream()
                        .map(total -> ", " + total.transferred() + " minor units " + total.currency())
                        .collect(Collectors.joining());
    }

    private static long sum(List<PayoutLine> lines, ToLongFunction<PayoutLine> amount) {
        return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    private static long count(List<PayoutLine> lines, String outcome) {
        return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
