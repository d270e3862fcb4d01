package com.dancepartner.app.identity;

import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.domain.identity.AccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.UUID;
import javax.cache.Cache;

/** The caller's own account, remembered by all nodes together for a minute (R200) and forgotten when it changes (G19). */
@ApplicationScoped
public class AccountDesk {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    SharedCaches caches;

    @Inject
    AccountBook book;

    public UserView me(UUID userId) {
        String known = cache().get(userId.toString());
        if (known != null) {
            return JSON.fromJson(known, UserView.class);
        }
        UserView view = book.read(userId);
        cache().put(userId.toString(), JSON.toJson(view));
        return view;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        cache().remove(changed.userId().toString());
    }

    private Cache<String, String> cache() {
        return caches.of("accounts", REMEMBERED);
    }
}
