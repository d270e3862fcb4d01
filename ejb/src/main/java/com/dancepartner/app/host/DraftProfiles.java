package com.dancepartner.app.host;

import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.AccountOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who registers as a host gets a profile to complete, in the transaction that opens the account (G08). */
@ApplicationScoped
public class DraftProfiles {

    @Inject
    HostProfiles profiles;

    void on(@Observes AccountOpened opened) {
        if (opened.userType().isHost()) {
            profiles.add(HostProfile.draft(opened.userId(), opened.occurredAt()));
        }
    }
}
