package com.dancepartner.app.earnings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutFailuresTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("R100, G14: each reason for which money does not reach the bank has plain words and a next step")
    @CsvSource(delimiter = '|', textBlock = """
        account_closed | Your bank account is closed. | give it another bank account
        account_frozen | Your bank account is frozen. | Ask your bank
        bank_account_restricted | Your bank account does not take such payments. | Ask your bank
        bank_account_unverified | Stripe could not check your bank account. | correct the bank account
        bank_ownership_changed | Your bank account belongs to another bank now. | correct the bank account
        could_not_process | Your bank could not take the payment. | nothing to do
        debit_not_authorized | Your bank does not let Stripe draw from the account. | Ask your bank
        declined | Your bank declined the payment. | Ask your bank
        expired | The card that you are paid to has expired. | give it another bank account
        incorrect_account_holder_address | The address of the account's holder is not the one your bank knows. | correct the bank account
        incorrect_account_holder_name | The name of the account's holder is not the one your bank knows. | correct the bank account
        incorrect_account_holder_tax_id | The tax number of the account's holder is not the one your bank knows. | correct the bank account
        incorrect_account_holder_type | Your bank knows the account as that of a company, or of a person, and Stripe as the other. | correct the bank account
        insufficient_funds | Your Stripe account did not hold enough at that time. | nothing to do
        invalid_account_number | The number of your bank account is wrong. | correct the bank account
        invalid_card | The number of the card that you are paid to is wrong. | correct the bank account
        invalid_currency | Your bank account does not take this currency. | give it another bank account
        lost_or_stolen_card | The card that you are paid to was reported lost. | give it another bank account
        no_account | Your bank does not find the account. | correct the bank account
        refer_to_card_issuer | The bank of your card declined the payment. | Ask your bank
        unsupported_card | The card that you are paid to takes no such payments. | give it another bank account
        """)
    void words(String code, String explanation, String step) {
        assertThat(PayoutFailures.of(code).explanation()).isEqualTo(explanation);
        assertThat(PayoutFailures.of(code).nextStep()).contains(step);
    }

    @Test
    @DisplayName("R100, G14: a reason that Stripe may come to have, or does not give, has words too")
    void unknown() {
        assertThat(PayoutFailures.of("moon_phase")).isEqualTo(PayoutFailures.of(null));
        assertThat(PayoutFailures.of(null).explanation()).isEqualTo("The payment did not arrive at your bank.");
    }
}
