package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.admin.Caller;
import com.dancepartner.admin.FacesPage;
import com.dancepartner.app.identity.RecoveryCodes;
import com.dancepartner.app.identity.SecondFactorBook;
import com.dancepartner.app.identity.StaffIdentity;
import com.dancepartner.app.identity.StaffStanding;
import com.dancepartner.app.identity.TotpCode;
import com.dancepartner.app.identity.TotpEnrolment;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnrolBackingTest {

    private static final TotpEnrolment ENROLMENT = new TotpEnrolment("JBSWY3DP", "otpauth://totp/a?secret=JBSWY3DP");

    private final HttpServletRequest request = Visits.of(new Staff(Visits.USER, false, "stamp"), "/enrol.xhtml");
    private final FacesPage page = new FacesPage(request);
    private final SecondFactorBook factors = mock();
    private final Caller caller = mock();
    private final StaffStanding standing = mock();
    private final EnrolBacking backing = new EnrolBacking();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        backing.factors = factors;
        backing.caller = caller;
        backing.standing = standing;
        when(standing.of(Visits.USER))
                .thenReturn(Optional.of(new StaffIdentity(Visits.USER, List.of("ADMIN"), true, "stamp")));
        when(caller.id()).thenReturn(Visits.USER);
        when(factors.begin(Visits.USER)).thenReturn(ENROLMENT);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    @DisplayName("G07: a secret is made when it is asked for, and shown as text and QR code")
    void begun() {
        assertThat(backing.getEnrolment()).isNull();
        assertThat(backing.getQrCode()).isEmpty();
        backing.begin();
        assertThat(backing.getEnrolment()).isEqualTo(ENROLMENT);
        assertThat(backing.getQrCode()).isEqualTo(QrCode.svg(ENROLMENT.uri()));
    }

    @Test
    @DisplayName("G07: the first code opens the console and shows the recovery codes to this request only")
    void confirmed() {
        when(factors.confirm(Visits.USER, new TotpCode("123456"))).thenReturn(new RecoveryCodes(List.of("A-1", "B-2")));
        backing.begin();
        backing.setCode("123456");
        backing.confirm();
        assertThat(page.requestMap()).containsEntry("recoveryCodes", List.of("A-1", "B-2"));
        assertThat(Staff.of(request)).contains(new Staff(Visits.USER, true, "stamp"));
        assertThat(backing.getEnrolment()).isNull();
        assertThat(backing.getCode()).isEmpty();
    }

    @Test
    @DisplayName("G07: a wrong code opens nothing and leaves the secret as it is")
    void wrongCode() {
        when(factors.confirm(Visits.USER, new TotpCode("000000")))
                .thenThrow(BusinessException.invalid("code", "The code does not fit"));
        backing.begin();
        backing.setCode("000000");
        backing.confirm();
        assertThat(page.messages()).containsExactly("The code does not fit");
        assertThat(Staff.of(request)).contains(new Staff(Visits.USER, false, "stamp"));
        assertThat(backing.getEnrolment()).isEqualTo(ENROLMENT);
        assertThat(page.requestMap()).isEmpty();
    }

    @Test
    @DisplayName("G07: a second factor that was set up elsewhere is not replaced")
    void setUpElsewhere() {
        when(factors.begin(Visits.USER)).thenThrow(new BusinessException(ErrorCode.CONFLICT, "remove it first"));
        backing.begin();
        assertThat(page.messages())
                .containsExactly("Your second factor was set up elsewhere: leave, and sign in with its code");
        assertThat(backing.getEnrolment()).isNull();
    }
}
