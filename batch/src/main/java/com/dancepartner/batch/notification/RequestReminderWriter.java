package com.dancepartner.batch.notification;

import com.dancepartner.app.notification.Reminders;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Puts a reminder for the host of each request into the outbox. */
@Named
@Dependent
public class RequestReminderWriter extends AbstractItemWriter {

    @Inject
    Reminders reminders;

    @Override
    public void writeItems(List<Object> bookingIds) {
        bookingIds.forEach(id -> reminders.remindOfRequest((UUID) id));
    }
}
