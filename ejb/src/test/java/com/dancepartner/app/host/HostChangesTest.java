package com.dancepartner.app.host;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.AccountChanged;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostChangesTest {

    private final HostProfiles profiles = mock();
    private final Event<HostChanged> told = mock();
    private final HostChanges changes = new HostChanges();
    private final UUID userId = UUID.randomUUID();

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    HostChangesTest() {
        changes.profiles = profiles;
        changes.changes = told;
    }

    @Test
    @DisplayName("G19: when a host's account changes, what was remembered of the profile is stale")
    void hosts() {
        UUID profileId = UUID.randomUUID();
        when(profiles.idOfUser(userId)).thenReturn(Optional.of(profileId));
        changes.on(new AccountChanged(userId));
        verify(told).fire(new HostChanged(profileId));
    }

    @Test
    @DisplayName("G19: when a client's account changes, no host does")
    void clients() {
        when(profiles.idOfUser(userId)).thenReturn(Optional.empty());
        changes.on(new AccountChanged(userId));
        verify(told, never()).fire(any());
    }
}
