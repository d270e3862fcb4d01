package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.payment.WebhookEvents.Received;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookEventsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("G52: an event is new once, however often and by whatever way it comes")
    void twice() {
        String id = "evt_" + UUID.randomUUID();
        assertThat(receive(id, "webhook")).isTrue();
        assertThat(receive(id, "webhook")).isFalse();
        assertThat(receive(id, "catch_up")).isFalse();
        Set<String> known = DATABASE.in(entities -> new WebhookEvents(entities).known(List.of(id, "evt_other")));
        assertThat(known).containsExactly(id);
    }

    private static boolean receive(String id, String source) {
        Received event = new Received(id, "transfer.created", "tr_1", null, source);
        return DATABASE.in(entities -> new WebhookEvents(entities).receive(event, Fixtures.NOW));
    }
}
