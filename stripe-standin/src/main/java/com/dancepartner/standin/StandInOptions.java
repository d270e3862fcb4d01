package com.dancepartner.standin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start a stand-in.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param data the folder of the saved state; null keeps nothing
 * @param platform the receiver of the platform's own events; null for none
 * @param connect the receiver of the events of connected accounts; null for none
 */
public record StandInOptions(
        int port,
        @Nullable Path data,
        @Nullable WebhookTarget platform,
        @Nullable WebhookTarget connect) {

    /** A free port, no saved state and no webhooks. */
    public static StandInOptions inMemory() {
        return new StandInOptions(0, null, null, null);
    }

    /** The same options on another port. */
    public StandInOptions withPort(int otherPort) {
        return new StandInOptions(otherPort, data, platform, connect);
    }

    /** The same options with the state saved in a folder. */
    public StandInOptions withData(Path folder) {
        return new StandInOptions(port, folder, platform, connect);
    }

    /** The same options with receivers of webhooks. */
    public StandInOptions withWebhooks(@Nullable WebhookTarget toPlatform, @Nullable WebhookTarget toConnect) {
        return new StandInOptions(port, data, toPlatform, toConnect);
    }
}
