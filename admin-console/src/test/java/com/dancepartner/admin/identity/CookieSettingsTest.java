package com.dancepartner.admin.identity;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieSettingsTest {

    @ParameterizedTest
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    @DisplayName("G07: where the public comes by TLS, the session's cookie travels by nothing else")
    @CsvSource({"https://dance.example.com, true", "http://127.0.0.1:8080, false"})
    void secure(String publicUrl, boolean secure) {
        ServletContext context = mock();
        SessionCookieConfig cookie = mock();
        when(context.getSessionCookieConfig()).thenReturn(cookie);
        CookieSettings settings = new CookieSettings();
        settings.publicUrl = publicUrl;
        settings.contextInitialized(new ServletContextEvent(context));
        verify(cookie).setSecure(secure);
    }
}
