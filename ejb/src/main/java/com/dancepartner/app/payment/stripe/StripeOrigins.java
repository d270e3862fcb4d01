package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.reconciliation.Origin;
import com.dancepartner.domain.reconciliation.Part;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where Stripe's objects belong, and what they did to the balance. */
final class StripeOrigins {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private StripeOrigins() {}

    static Origin of(@Nullable BalanceTransactionSource source) {
        if (source instanceof Charge charge) {
            return named(charge.getMetadata(), charge.getTransferGroup(), charge.getPaymentIntent(), charge.getId());
        }
        if (source instanceof Transfer transfer) {
            Origin origin = named(transfer.getMetadata(), transfer.getTransferGroup(), null, null);
            return new Origin(
                    origin.paymentId(),
                    origin.bookingId(),
                    origin.kind(),
                    null,
                    transfer.getSourceTransaction(),
                    transfer.getId(),
                    transfer.getDestination());
        }
        if (source instanceof TransferReversal reversal) {
            return Origin.ofTransfer(reversal.getTransfer());
        }
        if (source instanceof Refund refund) {
            return Origin.ofCharge(refund.getPaymentIntent(), refund.getCharge());
        }
        if (source instanceof Dispute dispute) {
            return Origin.ofCharge(dispute.getPaymentIntent(), dispute.getCharge());
        }
        return Origin.UNKNOWN;
    }

    static Origin of(PaymentIntent intent) {
        return named(intent.getMetadata(), intent.getTransferGroup(), intent.getId(), intent.getLatestCharge());
    }

    static Part part(BalanceTransaction entry) {
        return switch (entry.getType()) {
            case "charge", "payment" -> Part.CAPTURE;
            case "refund", "payment_refund" -> Part.REFUND;
            case "refund_failure", "payment_failure_refund" -> Part.REFUND_FAILURE;
            case "transfer" -> Part.TRANSFER;
            case "transfer_refund", "transfer_cancel", "transfer_failure" -> Part.REVERSAL;
            default -> entry.getSourceObject() instanceof Dispute ? Part.DISPUTE : Part.OTHER;
        };
    }

    private static Origin named(
            @Nullable Map<String, String> metadata,
            @Nullable String group,
            @Nullable String intentId,
            @Nullable String chargeId) {
        Map<String, String> said = Objects.requireNonNullElse(metadata, Map.of());
        UUID booking = id(said.get("booking_id"));
        return new Origin(
                id(said.get("payment_id")),
                booking == null ? id(group) : booking,
                said.getOrDefault("kind", "session"),
                intentId,
                chargeId,
                null,
                null);
    }

    /** An id of ours; null for what others wrote there. */
    private static @Nullable UUID id(@Nullable String text) {
        return text != null && UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
