package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.EmailAddress;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationDeskTest {

    private final Passwords passwords = mock();
    private final AccountBook book = mock();
    private final RegistrationDesk desk = new RegistrationDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        desk.passwords = passwords;
        desk.book = book;
        desk.terms = new Terms();
        desk.terms.version = "2026-11-01";
        desk.terms.publicUrl = URI.create("https://dancepartner.example");
        when(passwords.hash("Kizomba7")).thenReturn("a-hash");
    }

    @Test
    @DisplayName("R166, R170: who registers gets an account with the password's hash")
    void registers() {
        RegisterRequest request = request("ada@example.com", "Kizomba7", "2026-11-01");
        UserView view = UserView.of(Somebody.ada(), false);
        when(book.open(request, new EmailAddress("ada@example.com"), "a-hash")).thenReturn(view);
        assertThat(desk.register(request)).isSameAs(view);
    }

    @ParameterizedTest(name = "{3}: {0}, {1}, {2}")
    @DisplayName(
            "R163, R164, G21: what is no address, no good password or not the terms in force is refused by its field")
    @CsvSource({
        "ada, Kizomba7, 2026-11-01, email",
        "ada@example.com, weak, 2026-11-01, password",
        "ada@example.com, Lovelace1815, 2026-11-01, password",
        "xqj@example.com, Xqj48213, 2026-11-01, password",
        "ada@example.com, Kizomba7, 2025-01-01, terms_version"
    })
    void refuses(String email, String password, String terms, String field) {
        RegisterRequest request = request(email, password, terms);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.register(request))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
        verifyNoInteractions(book, passwords);
    }

    private static RegisterRequest request(String email, String password, String terms) {
        return new RegisterRequest(email, password, "Ada", "Lovelace", "client", terms);
    }
}
