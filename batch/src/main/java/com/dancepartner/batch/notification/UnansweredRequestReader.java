package com.dancepartner.batch.notification;

import com.dancepartner.app.notification.Reminders;
import com.dancepartner.batch.IdReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests whose host is to be reminded to answer. */
@Named
@Dependent
public class UnansweredRequestReader extends IdReader {

    @Inject
    Reminders reminders;

    @Override
    protected List<UUID> next(@Nullable UUID after, int limit) {
        return reminders.unanswered(after, limit);
    }
}
