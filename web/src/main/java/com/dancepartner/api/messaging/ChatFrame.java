package com.dancepartner.api.messaging;

import com.dancepartner.api.error.ErrorBody;
import com.dancepartner.app.messaging.MessageView;
import com.dancepartner.domain.error.BusinessException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the server says on a chat socket: a message of either side, or what was wrong with the caller's frame. */
public record ChatFrame(String type, @Nullable MessageView message, ErrorBody.@Nullable Problem error) {

    static ChatFrame message(MessageView message) {
        return new ChatFrame("message", message, null);
    }

    static ChatFrame error(BusinessException e) {
        String words = Objects.requireNonNullElse(e.getMessage(), e.code().name());
        return new ChatFrame(
                "error", null, ErrorBody.of(e.code(), words, e.field(), "none").error());
    }
}
