--liquibase formatted sql

--changeset dancepartner:0009-conversations
CREATE TABLE conversations (
    id               UUID PRIMARY KEY,
    participant_1_id UUID        NOT NULL REFERENCES users (id),
    participant_2_id UUID        NOT NULL REFERENCES users (id),
    last_message_at  TIMESTAMPTZ,
    created_at       TIMESTAMPTZ NOT NULL,
    version          BIGINT      NOT NULL DEFAULT 0,
    CHECK (participant_1_id < participant_2_id),
    UNIQUE (participant_1_id, participant_2_id)
);
CREATE INDEX conversations_participant_2_idx ON conversations (participant_2_id);
--rollback DROP TABLE conversations;

--changeset dancepartner:0009-messages
CREATE TABLE messages (
    id              UUID PRIMARY KEY,
    conversation_id UUID        NOT NULL REFERENCES conversations (id),
    sender_id       UUID        NOT NULL REFERENCES users (id),
    content         TEXT        NOT NULL CHECK (length(content) BETWEEN 1 AND 4000),
    message_type    TEXT        NOT NULL CHECK (message_type IN ('text')),
    sent_at         TIMESTAMPTZ NOT NULL,
    read_at         TIMESTAMPTZ
);
CREATE INDEX messages_conversation_idx ON messages (conversation_id, sent_at DESC, id DESC);
--rollback DROP TABLE messages;
