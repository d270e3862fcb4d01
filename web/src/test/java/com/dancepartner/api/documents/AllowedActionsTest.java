package com.dancepartner.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllowedActionsTest {

    @Test
    @DisplayName(
            "R380, G59: the document names as allowed actions what client and host can do by the table, and all states")
    void describes() {
        OpenAPI document = mock(RETURNS_DEEP_STUBS);
        Schema actions = mock(RETURNS_DEEP_STUBS);
        Schema status = mock();
        when(Objects.requireNonNull(document.getComponents().getSchemas().get("BookingView"))
                        .getProperties())
                .thenReturn(Map.of("allowed_actions", actions, "status", status));
        AllowedActions.describe(document);
        verify(actions.getItems()).setEnumeration(List.copyOf(AllowedActions.ofParties()));
        verify(status)
                .setEnumeration(Arrays.stream(BookingStatus.values())
                        .<Object>map(BookingStatus::wire)
                        .toList());
    }

    @Test
    @DisplayName("R380, G59: each move that a party can make is among them, none of staff's or the system's alone")
    void followsTheTable() {
        List<String> actions = AllowedActions.ofParties();
        assertThat(actions).doesNotHaveDuplicates().contains("confirm", "decline", "cancel", "start", "complete");
        for (Transition row : Transition.TABLE) {
            if (row.actors().contains(Actor.CLIENT) || row.actors().contains(Actor.HOST)) {
                assertThat(actions).contains(row.event().wire());
            }
        }
        assertThat(actions).doesNotContain("authorise", "expire", "lapse", "uphold", "refund_part", "refund_all");
    }
}
