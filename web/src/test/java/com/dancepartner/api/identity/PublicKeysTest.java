package com.dancepartner.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

    private final AccessTokens tokens = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();

    @Test
    @DisplayName("G20: the public keys are there for everybody, and may be kept for five minutes")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void keys() throws IOException {
        PublicKeys keys = new PublicKeys();
        keys.tokens = tokens;
        StringWriter written = new StringWriter();
        when(tokens.publicKeys()).thenReturn("{\"keys\":[]}");
        when(response.getWriter()).thenReturn(new PrintWriter(written));
        keys.doGet(request, response);
        assertThat(written).hasToString("{\"keys\":[]}");
        verify(response).setContentType("application/json");
        verify(response).setHeader("Cache-Control", "public, max-age=300");
    }
}
