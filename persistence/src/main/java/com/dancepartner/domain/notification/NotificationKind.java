package com.dancepartner.domain.notification;

import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.jpa.WireNameConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What people are told of (R167, R358, R421 to R423, G14, G22). */
public enum NotificationKind implements WireName {
    BOOKING_REQUESTED,
    BOOKING_CONFIRMED,
    BOOKING_DECLINED,
    BOOKING_CANCELLED,
    BOOKING_EXPIRED,
    BOOKING_MOVED,
    CHANGE_PROPOSED,
    CHANGE_AGREED,
    CHANGE_DROPPED,
    NO_SHOW_REPORTED,
    BOOKING_DISPUTED,
    DISPUTE_DECIDED,
    RESPONSE_REMINDER,
    PAYMENT_FAILED,
    HOLD_FAILED,
    SESSION_REMINDER,
    RECEIPT,
    TIP_RECEIPT,
    TIP_RECEIVED,
    REFUND_SENT,
    REFUND_RETURNED,
    PAYOUT_FAILED,
    ACCOUNT_RESTRICTED,
    REVIEW_REQUEST,
    EMAIL_VERIFICATION,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    NEW_DEVICE,
    SECOND_FACTOR_CHANGED,
    ROLES_CHANGED,
    ACCOUNT_CLOSED;

    /** Keeps the kind by its wire name. */
    @Converter
    public static class Column extends WireNameConverter<NotificationKind>
            implements AttributeConverter<NotificationKind, String> {
        public Column() {
            super(NotificationKind.class);
        }
    }
}
