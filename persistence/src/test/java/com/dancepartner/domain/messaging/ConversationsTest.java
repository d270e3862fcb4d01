package com.dancepartner.domain.messaging;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;

    private final UUID ana = person();
    private final UUID rui = person();

    @Test
    @DisplayName("R391, R395, G30: two people have one conversation, whoever begins")
    void oneForEachPair() {
        UUID begun = between(ana, rui);
        assertThat(between(rui, ana)).isEqualTo(begun);
        assertThat(between(ana, person())).isNotEqualTo(begun);
    }

    @RepeatedTest(3)
    @DisplayName("R391: two who begin at once begin the same conversation")
    void begunAtOnce() {
        List<UUID> begun = Race.of(8, i -> i % 2 == 0 ? between(ana, rui) : between(rui, ana));
        assertThat(begun).containsOnly(begun.get(0));
    }

    @Test
    @DisplayName("R393, R396: messages come newest first, in the order in which they were written")
    void newestFirst() {
        UUID conversation = between(ana, rui);
        write(conversation, ana, "one", 0);
        write(conversation, rui, "two", 1);
        write(conversation, ana, "three", 2);
        assertThat(messages(conversation, NOW.plusSeconds(60), 10)).containsExactly("three", "two", "one");
    }

    @Test
    @DisplayName("R396: messages of the same moment keep the order in which they were written")
    void sameMoment() {
        UUID conversation = between(ana, rui);
        write(conversation, ana, "one", 0);
        write(conversation, ana, "two", 0);
        write(conversation, ana, "three", 0);
        assertThat(messages(conversation, NOW.plusSeconds(60), 10)).containsExactly("three", "two", "one");
    }

    @Test
    @DisplayName("R393: older messages are read page by page")
    void pages() {
        UUID conversation = between(ana, rui);
        write(conversation, ana, "one", 0);
        write(conversation, ana, "two", 1);
        write(conversation, ana, "three", 2);
        assertThat(messages(conversation, NOW.plusSeconds(60), 2)).containsExactly("three", "two");
        assertThat(messages(conversation, NOW.plusSeconds(1), 2)).containsExactly("one");
    }

    @Test
    @DisplayName("R393: a conversation's messages are its own")
    void conversationsAreApart() {
        UUID conversation = between(ana, rui);
        UUID other = between(ana, person());
        write(other, ana, "elsewhere", 0);
        assertThat(messages(conversation, NOW.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    @DisplayName("R394: reading marks what the other wrote, once")
    void marksAsRead() {
        UUID conversation = between(ana, rui);
        write(conversation, ana, "one", 0);
        write(conversation, ana, "two", 1);
        write(conversation, rui, "three", 2);
        assertThat(markRead(conversation, rui)).isEqualTo(2);
        assertThat(markRead(conversation, rui)).isZero();
        assertThat(markRead(conversation, ana)).isOne();
    }

    @Test
    @DisplayName("R393, R412: a person's conversations, the one written to last on top")
    void inbox() {
        UUID first = between(ana, rui);
        UUID second = between(person(), ana);
        write(first, ana, "one", 0);
        write(second, ana, "two", 1);
        assertThat(inboxOf(ana)).containsExactly(second, first);
        write(first, rui, "three", 2);
        assertThat(inboxOf(ana)).containsExactly(first, second);
        assertThat(inboxOf(rui)).containsExactly(first);
    }

    @Test
    @DisplayName("R528: a conversation that is not there is not found")
    void unknownConversation() {
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> DATABASE.run(entities -> new Conversations(entities).get(UUID.randomUUID())));
    }

    private static UUID person() {
        User user = DATABASE.in(Fixtures::client);
        return user.id();
    }

    private static UUID between(UUID one, UUID other) {
        return DATABASE.in(
                entities -> new Conversations(entities).between(one, other, NOW).id());
    }

    private static void write(UUID conversation, UUID sender, String content, int seconds) {
        DATABASE.run(entities -> {
            Conversations conversations = new Conversations(entities);
            conversations.add(
                    conversations.get(conversation).write(sender, content, NOW.plus(Duration.ofSeconds(seconds))));
        });
    }

    private static List<String> messages(UUID conversation, Instant before, int limit) {
        List<Message> found =
                DATABASE.in(entities -> new Conversations(entities).messages(conversation, before, limit));
        return found.stream().map(Message::content).toList();
    }

    private static int markRead(UUID conversation, UUID reader) {
        return DATABASE.in(entities -> new Conversations(entities).markRead(conversation, reader, NOW.plusSeconds(9)));
    }

    private static List<UUID> inboxOf(UUID user) {
        List<Conversation> found = DATABASE.in(entities -> new Conversations(entities).of(user, 10));
        return found.stream().map(Conversation::id).toList();
    }
}
