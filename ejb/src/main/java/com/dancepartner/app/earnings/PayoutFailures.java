package com.dancepartner.app.earnings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why money did not arrive at a host's bank, in plain words, with the next step. */
final class PayoutFailures {

    private static final String OTHER_ACCOUNT = "Open your Stripe page and give it another bank account.";
    private static final String CORRECT = "Open your Stripe page and correct the bank account there.";
    private static final String ASK_BANK = "Ask your bank, or give Stripe another bank account at your Stripe page.";
    private static final String WAIT = "There is nothing to do: Stripe tries again with its next payout.";

    private static final Map<String, Words> TABLE = Map.ofEntries(
            Map.entry("account_closed", new Words("Your bank account is closed.", OTHER_ACCOUNT)),
            Map.entry("account_frozen", new Words("Your bank account is frozen.", ASK_BANK)),
            Map.entry("bank_account_restricted", new Words("Your bank account does not take such payments.", ASK_BANK)),
            Map.entry("bank_account_unverified", new Words("Stripe could not check your bank account.", CORRECT)),
            Map.entry("bank_ownership_changed", new Words("Your bank account belongs to another bank now.", CORRECT)),
            Map.entry("could_not_process", new Words("Your bank could not take the payment.", WAIT)),
            Map.entry(
                    "debit_not_authorized",
                    new Words("Your bank does not let Stripe draw from the account.", ASK_BANK)),
            Map.entry("declined", new Words("Your bank declined the payment.", ASK_BANK)),
            Map.entry("expired", new Words("The card that you are paid to has expired.", OTHER_ACCOUNT)),
            Map.entry(
                    "incorrect_account_holder_address",
                    new Words("The address of the account's holder is not the one your bank knows.", CORRECT)),
            Map.entry(
                    "incorrect_account_holder_name",
                    new Words("The name of the account's holder is not the one your bank knows.", CORRECT)),
            Map.entry(
                    "incorrect_account_holder_tax_id",
                    new Words("The tax number of the account's holder is not the one your bank knows.", CORRECT)),
            Map.entry(
                    "incorrect_account_holder_type",
                    new Words(
                            "Your bank knows the account as that of a company, or of a person, and Stripe as the"
                                    + " other.",
                            CORRECT)),
            Map.entry("insufficient_funds", new Words("Your Stripe account did not hold enough at that time.", WAIT)),
            Map.entry("invalid_account_number", new Words("The number of your bank account is wrong.", CORRECT)),
            Map.entry("invalid_card", new Words("The number of the card that you are paid to is wrong.", CORRECT)),
            Map.entry("invalid_currency", new Words("Your bank account does not take this currency.", OTHER_ACCOUNT)),
            Map.entry(
                    "lost_or_stolen_card",
                    new Words("The card that you are paid to was reported lost.", OTHER_ACCOUNT)),
            Map.entry("no_account", new Words("Your bank does not find the account.", CORRECT)),
            Map.entry("refer_to_card_issuer", new Words("The bank of your card declined the payment.", ASK_BANK)),
            Map.entry(
                    "unsupported_card",
                    new Words("The card that you are paid to takes no such payments.", OTHER_ACCOUNT)));

    private static final Words UNKNOWN = new Words("The payment did not arrive at your bank.", ASK_BANK);

    private PayoutFailures() {}

    /** @param code Stripe's; null when it gave none */
    static Words of(@Nullable String code) {
        return code == null ? UNKNOWN : TABLE.getOrDefault(code, UNKNOWN);
    }

    /** What happened, and what to do about it. */
    record Words(String explanation, String nextStep) {}
}
