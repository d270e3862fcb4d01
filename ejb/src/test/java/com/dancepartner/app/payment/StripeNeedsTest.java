package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeNeedsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("R332, R333: each thing that Stripe asks for has plain words")
    @CsvSource(delimiter = '|', textBlock = """
        business_profile.annual_revenue.amount | About how much you earn in a year
        business_profile.estimated_worker_count | How many people work for your business
        business_profile.mcc | What kind of business you are in
        business_profile.monthly_estimated_revenue.amount | About how much you earn in a month
        business_profile.name | The name that clients know your business by
        business_profile.product_description | What you offer, in a sentence
        business_profile.support_email | An e-mail address for your clients
        business_profile.support_phone | A telephone number for your clients
        business_profile.support_url | A web page for your clients
        business_profile.url | A web page of yours, such as a social media profile
        business_type | Whether you work for yourself or as a company
        company.address.city | The address of your company
        company.directors_provided | That you have named all directors of your company
        company.executives_provided | That you have named all who lead your company
        company.export_license_id | Details of your company
        company.name | The registered name of your company
        company.owners_provided | That you have named all owners of your company
        company.ownership_declaration.date | Your word that the owners you named are right
        company.phone | The telephone number of your company
        company.registration_number | The registration number of your company
        company.structure | What kind of company it is
        company.tax_id | The tax number of your company
        company.vat_id | The VAT number of your company
        company.verification.document | A document that shows that your company is registered
        directors.first_name | Details of those who direct your company
        documents.bank_account_ownership_verification.files | A document that shows that the bank account is yours
        documents.company_license.files | The licence of your company
        documents.company_registration_verification.files | A document that shows that your company is registered
        documents.company_tax_id_verification.files | A document that shows the tax number of your company
        documents.proof_of_registration.files | A document that shows that your company is registered
        executives.email | Details of those who lead your company
        external_account | The bank account that you are paid to
        individual.address.city | Your home address
        individual.address_kana.line1 | Your home address in kana
        individual.address_kanji.line1 | Your home address in kanji
        individual.dob.day | Your date of birth
        individual.email | Your e-mail address
        individual.first_name | Your first name
        individual.first_name_kana | Your first name in kana
        individual.first_name_kanji | Your first name in kanji
        individual.id_number | Your tax or identity number
        individual.id_number_secondary | Your second identity number
        individual.last_name | Your last name
        individual.last_name_kana | Your last name in kana
        individual.last_name_kanji | Your last name in kanji
        individual.maiden_name | Details of you
        individual.nationality | Your nationality
        individual.phone | Your telephone number
        individual.political_exposure | Whether you or your family hold a high public office
        individual.registered_address.city | The address that you are registered at
        individual.ssn_last_4 | The last four digits of your social security number
        individual.verification | A proof of who you are
        individual.verification.additional_document | A document that shows your home address
        individual.verification.document | A photo of your identity document
        individual.verification.proof_of_liveness | A photo of your face
        interv_1ABC.identity_verification.document | An answer to a question of Stripe about your account
        legal_guardian.first_name | Details of your legal guardian
        owners.dob.day | Details of those who own your company
        person_1ABC.first_name | Your first name
        representative.relationship.title | Your part in your company
        settings.payments.statement_descriptor | The name that clients read on their card statement
        tos_acceptance.date | Your agreement to Stripe's terms
        tos_acceptance.ip | Your agreement to Stripe's terms
        """)
    void words(String code, String words) {
        assertThat(StripeNeeds.words(code)).isEqualTo(words);
    }

    @ParameterizedTest
    @DisplayName("R333: what Stripe may come to ask for reads as well as it can")
    @CsvSource(delimiter = '|', textBlock = """
        tax_form.signed_by | Tax form: signed by
        individuality | Individuality
        '' | More details
        """)
    void unknown(String code, String words) {
        assertThat(StripeNeeds.words(code)).isEqualTo(words);
    }
}
