package com.dancepartner.batch.notification;

import com.dancepartner.app.notification.Reminders;
import com.dancepartner.batch.IdReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirmed sessions of the next 24 hours. */
@Named
@Dependent
public class UpcomingSessionReader extends IdReader {

    @Inject
    Reminders reminders;

    @Override
    protected List<UUID> next(@Nullable UUID after, int limit) {
        return reminders.upcoming(after, limit);
    }
}
