package com.dancepartner.app.payment;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Stripe asks of a host, in plain words. Its codes are paths, such as {@code individual.dob.day}: the words of the
 * longest beginning that is known count.
 */
final class StripeNeeds {

    private static final Pattern PERSON = Pattern.compile("^(individual|representative|person_[^.]*)(?=\\.|$)");
    private static final Pattern QUESTION = Pattern.compile("^interv_[^.]*");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("business_profile.annual_revenue", "About how much you earn in a year"),
            Map.entry("business_profile.estimated_worker_count", "How many people work for your business"),
            Map.entry("business_profile.mcc", "What kind of business you are in"),
            Map.entry("business_profile.monthly_estimated_revenue", "About how much you earn in a month"),
            Map.entry("business_profile.name", "The name that clients know your business by"),
            Map.entry("business_profile.product_description", "What you offer, in a sentence"),
            Map.entry("business_profile.support_email", "An e-mail address for your clients"),
            Map.entry("business_profile.support_phone", "A telephone number for your clients"),
            Map.entry("business_profile.support_url", "A web page for your clients"),
            Map.entry("business_profile.url", "A web page of yours, such as a social media profile"),
            Map.entry("business_type", "Whether you work for yourself or as a company"),
            Map.entry("company", "Details of your company"),
            Map.entry("company.address", "The address of your company"),
            Map.entry("company.directors_provided", "That you have named all directors of your company"),
            Map.entry("company.executives_provided", "That you have named all who lead your company"),
            Map.entry("company.name", "The registered name of your company"),
            Map.entry("company.owners_provided", "That you have named all owners of your company"),
            Map.entry("company.ownership_declaration", "Your word that the owners you named are right"),
            Map.entry("company.phone", "The telephone number of your company"),
            Map.entry("company.registration_number", "The registration number of your company"),
            Map.entry("company.structure", "What kind of company it is"),
            Map.entry("company.tax_id", "The tax number of your company"),
            Map.entry("company.vat_id", "The VAT number of your company"),
            Map.entry("company.verification", "A document that shows that your company is registered"),
            Map.entry("directors", "Details of those who direct your company"),
            Map.entry(
                    "documents.bank_account_ownership_verification",
                    "A document that shows that the bank account is yours"),
            Map.entry("documents.company_license", "The licence of your company"),
            Map.entry(
                    "documents.company_registration_verification",
                    "A document that shows that your company is registered"),
            Map.entry("documents.company_tax_id_verification", "A document that shows the tax number of your company"),
            Map.entry("documents.proof_of_registration", "A document that shows that your company is registered"),
            Map.entry("executives", "Details of those who lead your company"),
            Map.entry("external_account", "The bank account that you are paid to"),
            Map.entry("legal_guardian", "Details of your legal guardian"),
            Map.entry("owners", "Details of those who own your company"),
            Map.entry("person", "Details of you"),
            Map.entry("person.address", "Your home address"),
            Map.entry("person.address_kana", "Your home address in kana"),
            Map.entry("person.address_kanji", "Your home address in kanji"),
            Map.entry("person.dob", "Your date of birth"),
            Map.entry("person.email", "Your e-mail address"),
            Map.entry("person.first_name", "Your first name"),
            Map.entry("person.first_name_kana", "Your first name in kana"),
            Map.entry("person.first_name_kanji", "Your first name in kanji"),
            Map.entry("person.id_number", "Your tax or identity number"),
            Map.entry("person.id_number_secondary", "Your second identity number"),
            Map.entry("person.last_name", "Your last name"),
            Map.entry("person.last_name_kana", "Your last name in kana"),
            Map.entry("person.last_name_kanji", "Your last name in kanji"),
            Map.entry("person.nationality", "Your nationality"),
            Map.entry("person.phone", "Your telephone number"),
            Map.entry("person.political_exposure", "Whether you or your family hold a high public office"),
            Map.entry("person.registered_address", "The address that you are registered at"),
            Map.entry("person.relationship", "Your part in your company"),
            Map.entry("person.ssn_last_4", "The last four digits of your social security number"),
            Map.entry("person.verification", "A proof of who you are"),
            Map.entry("person.verification.additional_document", "A document that shows your home address"),
            Map.entry("person.verification.document", "A photo of your identity document"),
            Map.entry("person.verification.proof_of_liveness", "A photo of your face"),
            Map.entry("question", "An answer to a question of Stripe about your account"),
            Map.entry("settings.payments.statement_descriptor", "The name that clients read on their card statement"),
            Map.entry("tos_acceptance", "Your agreement to Stripe's terms"));

    private StripeNeeds() {}

    /** A code that is not known reads as well as it can. */
    static String words(String code) {
        String path = normalised(code);
        for (String known = path; !known.isEmpty(); known = parent(known)) {
            Optional<String> words = Optional.ofNullable(WORDS.get(known));
            if (words.isPresent()) {
                return words.get();
            }
        }
        return spelled(path);
    }

    private static String normalised(String code) {
        return QUESTION.matcher(PERSON.matcher(code).replaceFirst("person")).replaceFirst("question");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** {@code tax_form.signed_by} becomes "Tax form: signed by". */
    private static String spelled(String path) {
        String text = path.replace('_', ' ').replace(".", ": ").strip();
        return text.isEmpty() ? "More details" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
