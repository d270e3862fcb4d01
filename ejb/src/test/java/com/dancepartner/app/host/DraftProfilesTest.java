package com.dancepartner.app.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.AccountOpened;
import com.dancepartner.domain.identity.UserType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class DraftProfilesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final UUID userId = UUID.randomUUID();
    private final HostProfiles profiles = mock();
    private final DraftProfiles drafts = new DraftProfiles();

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    DraftProfilesTest() {
        drafts.profiles = profiles;
    }

    @ParameterizedTest
    @DisplayName("G08: who registers as a host, or as both, gets a draft")
    @EnumSource(names = {"HOST", "BOTH"})
    void hostsGetADraft(UserType type) {
        drafts.on(new AccountOpened(userId, type, NOW));
        ArgumentCaptor<HostProfile> added = ArgumentCaptor.captor();
        verify(profiles).add(added.capture());
        assertThat(added.getValue().userId()).isEqualTo(userId);
        assertThat(added.getValue().isComplete()).isFalse();
    }

    @Test
    @DisplayName("G08: a client gets none")
    void clientsGetNone() {
        drafts.on(new AccountOpened(userId, UserType.CLIENT, NOW));
        verify(profiles, never()).add(any());
    }
}
