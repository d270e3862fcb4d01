package com.dancepartner.standin;

import java.util.Locale;

/** Why a bank refuses a payout: Stripe's failure code is the name in lower case. */
enum PayoutFailure {
    ACCOUNT_CLOSED("The bank account has been closed."),
    ACCOUNT_FROZEN("The bank account has been frozen."),
    BANK_ACCOUNT_RESTRICTED(
            "The bank account has restrictions on either the type, or the number, of payouts allowed. This normally"
                    + " indicates that the bank account is a savings or other non-checking account."),
    BANK_OWNERSHIP_CHANGED("The destination bank account is no longer valid because its branch has changed ownership."),
    COULD_NOT_PROCESS("The bank could not process this payout."),
    DEBIT_NOT_AUTHORIZED("Debit transactions are not approved on the bank account."),
    DECLINED("The bank has declined this payout. Please contact the bank before retrying."),
    INCORRECT_ACCOUNT_HOLDER_NAME("The bank notified us that the bank account holder name on file is incorrect."),
    INCORRECT_ACCOUNT_TYPE("The bank account type is incorrect."),
    INVALID_ACCOUNT_NUMBER("The routing number seems correct, but the account number is invalid."),
    INVALID_CURRENCY("The bank was unable to process this payout because of its currency."),
    NO_ACCOUNT("The bank account details on file are probably incorrect. No bank account could be located with those"
            + " details."),
    UNSUPPORTED_CARD("The bank no longer supports payouts to this card.");

    private final String message;

    PayoutFailure(String message) {
        this.message = message;
    }

    /**
     * The failure of a code.
     *
     * @throws IllegalArgumentException if Stripe has no such code
     */
    static PayoutFailure ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String message() {
        return message;
    }
}
