package com.dancepartner.api.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.app.discovery.HostPages;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostView;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

class ShownHostsTest {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID CALLER = UUID.randomUUID();
    private static final HostPages.Page KNOWN = new HostPages.Page("{\"known\":1}", "known-hash", Instant.MAX);

    private final HostPages pages = mock();
    private final HostDesk desk = mock();
    private final Jsonb jsonb = mock();
    private final ShownHosts shown = new ShownHosts();
    private MockedStatic<SnakeCaseJson> json;

    /** The server brings the writers of JSON and of tags; here are none. */
    @BeforeAll
    static void withoutServer() {
        try (MockedStatic<JsonbBuilder> builders = mockStatic(JsonbBuilder.class);
                MockedStatic<RuntimeDelegate> delegates = mockStatic(RuntimeDelegate.class)) {
            builders.when(() -> JsonbBuilder.create(any(JsonbConfig.class))).thenReturn(mock(Jsonb.class));
            delegates.when(RuntimeDelegate::getInstance).thenReturn(mock(RuntimeDelegate.class));
            assertThat(SnakeCaseJson.jsonb()).isNotNull();
            assertThat(new EntityTag("tag").getValue()).isEqualTo("tag");
        }
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        shown.pages = pages;
        shown.hosts = desk;
        json = mockStatic(SnakeCaseJson.class);
        json.when(SnakeCaseJson::jsonb).thenReturn(jsonb);
        when(pages.find(HOST)).thenReturn(Optional.empty());
        when(pages.get(eq(HOST), any())).thenAnswer(call -> {
            String text = call.<Supplier<String>>getArgument(1).get();
            return new HostPages.Page(text, "hash of " + text, Instant.MAX);
        });
    }

    @AfterEach
    void giveJsonBack() {
        json.close();
    }

    @Test
    @DisplayName("R285, R287: who is not signed in gets the page that all get, tagged by its hash")
    void anonymous() {
        says(null, "public");
        ShownHosts.Page page = shown.get(HOST, null);
        assertThat(page.json()).isEqualTo("public");
        assertThat(page.tag().getValue()).isEqualTo("hash of public");
        assertThat(page.tag().isWeak()).isFalse();
    }

    @Test
    @DisplayName("R287, R289: what is remembered is sent as it is, without asking anybody")
    void remembered() {
        when(pages.find(HOST)).thenReturn(Optional.of(KNOWN));
        ShownHosts.Page page = shown.get(HOST, CALLER);
        assertThat(page.json()).isEqualTo(KNOWN.text());
        assertThat(page.tag().getValue()).isEqualTo("known-hash");
        verifyNoInteractions(desk);
        verify(pages, never()).get(any(), any());
    }

    @Test
    @DisplayName("R287: what a signed-in caller makes all remember is what the public sees")
    void signedIn() {
        says(null, "public");
        assertThat(shown.get(HOST, CALLER).json()).isEqualTo("public");
        verify(desk, never()).get(CALLER, HOST);
    }

    @Test
    @DisplayName("G08, R288: a profile that is not public is shown to its own host, and nobody remembers it")
    void own() {
        refuses(null);
        says(CALLER, "draft");
        ShownHosts.Page page = shown.get(HOST, CALLER);
        assertThat(page.json()).isEqualTo("draft");
        assertThat(page.tag().getValue()).hasSize(64);
    }

    @Test
    @DisplayName("G08: and is not there for anybody else")
    void hidden() {
        refuses(null);
        refuses(CALLER);
        for (@Nullable UUID caller : new @Nullable UUID[] {null, CALLER}) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> shown.get(HOST, caller))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
    }

    private void says(@Nullable UUID caller, String text) {
        HostView view = new HostView(
                HOST,
                CALLER,
                text,
                "complete",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                true,
                List.of());
        when(desk.get(caller, HOST)).thenReturn(view);
        when(jsonb.toJson(view)).thenReturn(text);
    }

    private void refuses(@Nullable UUID caller) {
        when(desk.get(caller, HOST)).thenThrow(BusinessException.notFound("host", HOST));
    }
}
