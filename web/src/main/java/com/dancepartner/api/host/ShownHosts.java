package com.dancepartner.api.host;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.app.discovery.HostPages;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles as the public sees them, ready to be sent (R287). */
@ApplicationScoped
public class ShownHosts {

    @Inject
    HostPages pages;

    @Inject
    HostDesk hosts;

    /**
     * A profile that this caller may see; one that is not public is its own host's alone.
     *
     * @param callerId null when nobody is signed in
     * @throws BusinessException NOT_FOUND
     */
    Page get(UUID profileId, @Nullable UUID callerId) {
        return callerId == null ? shared(profileId) : sharedOrOwn(profileId, callerId);
    }

    private Page sharedOrOwn(UUID profileId, UUID callerId) {
        Optional<HostPages.Page> known = pages.find(profileId);
        return known.map(Page::of).orElseGet(() -> {
            try {
                return shared(profileId);
            } catch (BusinessException notPublic) {
                return Page.of(HostPages.Page.of(json(profileId, callerId)));
            }
        });
    }

    private Page shared(UUID profileId) {
        return Page.of(pages.get(profileId, () -> json(profileId, null)));
    }

    private String json(UUID profileId, @Nullable UUID callerId) {
        return SnakeCaseJson.jsonb().toJson(hosts.get(callerId, profileId));
    }

    /** An answer. */
    record Page(String json, EntityTag tag) {

        static Page of(HostPages.Page page) {
            return new Page(page.text(), new EntityTag(page.hash()));
        }
    }
}
