package com.dancepartner.batch.notification;

import com.dancepartner.app.notification.Reminders;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Puts a review request for each client into the outbox. */
@Named
@Dependent
public class ReviewRequestWriter extends AbstractItemWriter {

    @Inject
    Reminders reminders;

    @Override
    public void writeItems(List<Object> bookingIds) {
        bookingIds.forEach(id -> reminders.requestReview((UUID) id));
    }
}
