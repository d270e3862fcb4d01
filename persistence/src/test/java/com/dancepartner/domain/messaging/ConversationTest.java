package com.dancepartner.domain.messaging;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final UUID ANA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID RUI = UUID.fromString("f0000000-0000-7000-8000-000000000002");
    private static final UUID EVE = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final Instant NOW = Fixtures.NOW;

    private final Conversation conversation = new Conversation(ANA, RUI, NOW);

    @Test
    @DisplayName("R388: each of the two sees the other")
    void eachSeesTheOther() {
        assertThat(conversation.otherThan(ANA)).isEqualTo(RUI);
        assertThat(conversation.otherThan(RUI)).isEqualTo(ANA);
    }

    @Test
    @DisplayName("R388: nobody talks to himself")
    void takesTwo() {
        assertInvalid("user_id", () -> new Conversation(ANA, ANA, NOW));
    }

    @Test
    @DisplayName("R389: a message is its sender's and moves the conversation to the top")
    void writing() {
        Instant later = NOW.plus(Duration.ofMinutes(5));
        Message message = conversation.write(RUI, "Boa noite!", later);
        assertThat(message.senderId()).isEqualTo(RUI);
        assertThat(message.conversationId()).isEqualTo(conversation.id());
        assertThat(message.content()).isEqualTo("Boa noite!");
        assertThat(message.messageType()).isEqualTo("text");
        assertThat(message.readAt()).isNull();
        assertThat(conversation.lastMessageAt()).isEqualTo(later);
    }

    @Test
    @DisplayName("R398, R528: strangers neither write nor learn that a conversation exists")
    void strangersFindNothing() {
        assertRefused(ErrorCode.NOT_FOUND, () -> conversation.requireParticipant(EVE));
        assertRefused(ErrorCode.NOT_FOUND, () -> conversation.write(EVE, "Hello?", NOW));
        assertThat(conversation.lastMessageAt()).isNull();
    }

    @ParameterizedTest
    @DisplayName("R403: a message has one to 4,000 characters")
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesEmptyMessages(String content) {
        assertInvalid("content", () -> conversation.write(ANA, content, NOW));
    }

    @Test
    @DisplayName("R403: a message ends at 4,000 characters")
    void refusesLongMessages() {
        assertThat(conversation.write(ANA, "x".repeat(4000), NOW).content()).hasSize(4000);
        assertInvalid("content", () -> conversation.write(ANA, "x".repeat(4001), NOW));
    }

    @Test
    @DisplayName("R389: a refused message leaves the conversation where it was")
    void refusedMessagesChangeNothing() {
        assertInvalid("content", () -> conversation.write(ANA, "", NOW));
        assertThat(conversation.lastMessageAt()).isNull();
    }
}
