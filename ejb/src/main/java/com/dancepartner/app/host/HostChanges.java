package com.dancepartner.app.host;

import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.AccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A host's name, and whether the host is shown at all, are the account's: a profile changes with it. */
@ApplicationScoped
public class HostChanges {

    @Inject
    HostProfiles profiles;

    @Inject
    Event<HostChanged> changes;

    void on(@Observes AccountChanged account) {
        profiles.idOfUser(account.userId()).map(HostChanged::new).ifPresent(changes::fire);
    }
}
