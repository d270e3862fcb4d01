package com.dancepartner.api.identity;

import static com.dancepartner.api.identity.Callers.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.RecoveryCodes;
import com.dancepartner.app.identity.RemoveTotpRequest;
import com.dancepartner.app.identity.SecondFactorBook;
import com.dancepartner.app.identity.SecondFactorDesk;
import com.dancepartner.app.identity.TotpCode;
import com.dancepartner.app.identity.TotpEnrolment;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorResourceTest {

    private final SecondFactorBook book = mock();
    private final SecondFactorDesk desk = mock();
    private final SecondFactorResource resource = new SecondFactorResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.book = book;
        resource.desk = desk;
        resource.caller = Callers.ada();
    }

    @Test
    @DisplayName("G07: the caller sets a second factor up")
    void setsUp() {
        TotpEnrolment enrolment = new TotpEnrolment("secret", "otpauth://totp/");
        RecoveryCodes codes = new RecoveryCodes(List.of("ABCDEFGH-IJKLMNOP"));
        TotpCode code = new TotpCode("123456");
        when(book.begin(ADA)).thenReturn(enrolment);
        when(book.confirm(ADA, code)).thenReturn(codes);
        assertThat(resource.begin()).isSameAs(enrolment);
        assertThat(resource.confirm(code)).isSameAs(codes);
    }

    @Test
    @DisplayName("G07: and removes it")
    void removes() {
        RemoveTotpRequest request = new RemoveTotpRequest("Tango4Two", "123456");
        resource.remove(request);
        verify(desk).remove(ADA, request);
    }
}
