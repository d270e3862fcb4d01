package com.dancepartner.api.identity;

import static com.dancepartner.api.identity.Callers.ADA;
import static com.dancepartner.api.identity.Callers.PHONE;
import static com.dancepartner.api.identity.Callers.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.AccountBook;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.ChangePasswordRequest;
import com.dancepartner.app.identity.DeviceBook;
import com.dancepartner.app.identity.DeviceList;
import com.dancepartner.app.identity.PasswordDesk;
import com.dancepartner.app.identity.UpdateAccountRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountResourceTest {

    private final AccountDesk accounts = Callers.accountDesk();
    private final AccountBook book = mock();
    private final PasswordDesk passwords = mock();
    private final DeviceBook devices = mock();
    private final AccountResource resource = new AccountResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        resource.accounts = accounts;
        resource.book = book;
        resource.passwords = passwords;
        resource.devices = devices;
        resource.caller = Callers.ada();
    }

    @Test
    @DisplayName("R199: the caller's own account")
    void me() {
        when(accounts.me(ADA)).thenReturn(VIEW);
        assertThat(resource.me()).isSameAs(VIEW);
    }

    @Test
    @DisplayName("R138: a change is shown")
    void updates() {
        UpdateAccountRequest request = new UpdateAccountRequest("Augusta", null, null, null, null, null);
        when(book.update(ADA, request)).thenReturn(VIEW);
        assertThat(resource.update(request)).isSameAs(VIEW);
    }

    @Test
    @DisplayName("G18: a password is changed on the device that asks")
    void changesPassword() {
        ChangePasswordRequest request = new ChangePasswordRequest("Tango4Two", "Kizomba7");
        resource.changePassword(request);
        verify(passwords).change(ADA, PHONE, request);
    }

    @Test
    @DisplayName("G18: the caller's devices, with the one that asks")
    void devices() {
        DeviceList list = new DeviceList(List.of());
        when(devices.list(ADA, PHONE)).thenReturn(list);
        assertThat(resource.devices()).isSameAs(list);
    }

    @Test
    @DisplayName("R194, G18: one device is signed out, or all")
    void signsOut() {
        UUID other = UUID.randomUUID();
        resource.signOut(other);
        verify(devices).endOne(ADA, other);
        resource.signOutEverywhere();
        verify(devices).endAllOf(ADA);
    }
}
