package com.dancepartner.standin;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's test cards by the name of their payment method: {@code pm_card_visa}, and for the special ones both
 * {@code pm_card_chargeDeclined} and {@code pm_card_visa_chargeDeclined}.
 */
enum TestCard {
    VISA("visa", "visa", "4242", null, Authentication.NEVER),
    VISA_DEBIT("visa_debit", "visa", "5556", null, Authentication.NEVER),
    MASTERCARD("mastercard", "mastercard", "4444", null, Authentication.NEVER),
    AMEX("amex", "amex", "8431", null, Authentication.NEVER),
    BYPASS_PENDING("bypassPending", "visa", "0077", null, Authentication.NEVER),
    REFUND_FAIL("refundFail", "visa", "5126", null, Authentication.NEVER),
    DISPUTE("createDispute", "visa", "0259", null, Authentication.NEVER),
    DISPUTE_INQUIRY("createDisputeInquiry", "visa", "1976", null, Authentication.NEVER),
    CHARGE_CUSTOMER_FAIL("chargeCustomerFail", "visa", "0341", Decline.GENERIC, Authentication.NEVER),
    DECLINED("chargeDeclined", "visa", "0002", Decline.GENERIC, Authentication.NEVER),
    INSUFFICIENT_FUNDS(
            "chargeDeclinedInsufficientFunds", "visa", "9995", Decline.INSUFFICIENT_FUNDS, Authentication.NEVER),
    LOST_CARD("chargeDeclinedLostCard", "visa", "9987", Decline.LOST_CARD, Authentication.NEVER),
    STOLEN_CARD("chargeDeclinedStolenCard", "visa", "9979", Decline.STOLEN_CARD, Authentication.NEVER),
    EXPIRED_CARD("chargeDeclinedExpiredCard", "visa", "0069", Decline.EXPIRED_CARD, Authentication.NEVER),
    INCORRECT_CVC("chargeDeclinedIncorrectCvc", "visa", "0127", Decline.INCORRECT_CVC, Authentication.NEVER),
    PROCESSING_ERROR("chargeDeclinedProcessingError", "visa", "0119", Decline.PROCESSING_ERROR, Authentication.NEVER),
    AUTHENTICATION_REQUIRED("authenticationRequired", "visa", "3184", null, Authentication.ALWAYS),
    AUTHENTICATION_ON_SETUP("authenticationRequiredOnSetup", "visa", "3155", null, Authentication.UNLESS_SET_UP),
    SET_UP_FOR_OFF_SESSION(
            "authenticationRequiredSetupForOffSession", "visa", "0446", null, Authentication.ON_SESSION_ONLY),
    AUTHENTICATED_THEN_DECLINED(
            "authenticationRequiredChargeDeclinedInsufficientFunds",
            "visa",
            "3178",
            Decline.INSUFFICIENT_FUNDS,
            Authentication.ALWAYS),
    THREE_D_SECURE_REQUIRED("threeDSecure2Required", "visa", "3220", null, Authentication.UNLESS_SET_UP);

    /** When the card's bank wants its holder to authenticate. */
    enum Authentication {
        NEVER,
        ALWAYS,
        UNLESS_SET_UP,
        ON_SESSION_ONLY
    }

    private static final String PREFIX = "pm_card_";

    private final String suffix;
    private final String brand;
    private final String last4;
    private final @Nullable Decline decline;
    private final Authentication authentication;

    TestCard(String suffix, String brand, String last4, @Nullable Decline decline, Authentication authentication) {
        this.suffix = suffix;
        this.brand = brand;
        this.last4 = last4;
        this.decline = decline;
        this.authentication = authentication;
    }

    static boolean isTestId(String paymentMethod) {
        return paymentMethod.startsWith(PREFIX);
    }

    static Optional<TestCard> ofPaymentMethod(String paymentMethod) {
        return Arrays.stream(values())
                .filter(card -> paymentMethod.equals(PREFIX + card.suffix)
                        || paymentMethod.equals(PREFIX + "visa_" + card.suffix))
                .findFirst();
    }

    String brand() {
        return brand;
    }

    String last4() {
        return last4;
    }

    /** The bank's answer to a charge. */
    Optional<Decline> chargeDecline() {
        return Optional.ofNullable(decline);
    }

    /** The bank's answer to saving the card; some cards can be saved and fail only when charged. */
    Optional<Decline> setupDecline() {
        boolean failsLater = this == CHARGE_CUSTOMER_FAIL || this == AUTHENTICATED_THEN_DECLINED;
        return failsLater ? Optional.empty() : chargeDecline();
    }

    /** Whether the cardholder turns to the bank right after paying. */
    boolean isDisputed() {
        return this == DISPUTE || this == DISPUTE_INQUIRY;
    }

    boolean needsAuthentication(boolean offSession, boolean setUp) {
        return switch (authentication) {
            case NEVER -> false;
            case ALWAYS -> true;
            case UNLESS_SET_UP -> !offSession || !setUp;
            case ON_SESSION_ONLY -> !offSession;
        };
    }

    boolean needsAuthenticationOnSetup() {
        return authentication == Authentication.ALWAYS || authentication == Authentication.UNLESS_SET_UP;
    }
}
