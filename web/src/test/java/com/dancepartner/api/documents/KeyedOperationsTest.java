package com.dancepartner.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.api.idempotency.Idempotent;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyedOperationsTest {

    @Test
    @DisplayName("G51: the document knows which operations need an Idempotency-Key, which take one, and which do not")
    void found() {
        Map<String, Idempotent> keyed =
                KeyedOperations.beside(DocumentFilter.class).idempotent();
        assertThat(keyed.get("ConversationsResource_send"))
                .extracting(Idempotent::required)
                .isEqualTo(true);
        assertThat(keyed.get("UsersResource_becomeHost"))
                .extracting(Idempotent::required)
                .isEqualTo(false);
        assertThat(keyed).doesNotContainKeys("AuthResource_login", "ConversationsResource_messages");
    }
}
