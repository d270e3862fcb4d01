package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

    private final LimitSettings settings = new LimitSettings();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        settings.limits = mock();
        settings.lockouts = mock();
        settings.addresses = mock();
    }

    @Test
    @DisplayName("G47, G24: all settings are read at the start")
    void read() {
        settings.requireUsable();
        verify(settings.limits).requireUsable();
        verify(settings.lockouts).requireUsable();
        verify(settings.addresses).requireUsable();
    }

    @Test
    @DisplayName("G47: one that cannot be stops it")
    void stops() {
        doThrow(new IllegalStateException("trusted.proxies"))
                .when(settings.addresses)
                .requireUsable();
        assertThatThrownBy(settings::requireUsable).hasMessage("trusted.proxies");
    }
}
