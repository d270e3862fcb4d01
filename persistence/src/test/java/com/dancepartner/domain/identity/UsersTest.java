package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("R143: an account comes back as it was stored")
    void roundTrip() {
        UUID id = DATABASE.in(entities -> {
            User user = Fixtures.client(entities);
            user.grant(Role.FINANCE);
            user.loggedIn(Fixtures.NOW);
            return user.id();
        });
        User found = DATABASE.in(entities -> new Users(entities).get(id));
        assertThat(found.userType()).isEqualTo(UserType.CLIENT);
        assertThat(found.roles()).containsExactly(Role.FINANCE);
        assertThat(found.lastLoginAt()).isEqualTo(Fixtures.NOW);
        assertThat(found.createdAt()).isEqualTo(Fixtures.NOW);
    }

    @Test
    @DisplayName("R132, G46: an address is taken whatever its case")
    void emailIsUniqueWhateverItsCase() {
        String email = DATABASE.in(entities -> Fixtures.client(entities).email());
        assertThatThrownBy(() -> DATABASE.run(entities -> new Users(entities)
                        .add(new User(
                                new EmailAddress(email.toUpperCase(Locale.ROOT)),
                                "hash",
                                "Some",
                                "Body",
                                UserType.CLIENT,
                                Fixtures.NOW))))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EMAIL_EXISTS));
    }

    @Test
    @DisplayName("R144: a deactivated account is kept, and its tokens are refused")
    void deactivationKeepsTheRecord() {
        UUID id = DATABASE.in(entities -> {
            User user = Fixtures.client(entities);
            user.deactivate(Fixtures.NOW);
            return user.id();
        });
        User found = DATABASE.in(entities -> new Users(entities).get(id));
        assertThat(found.isActive()).isFalse();
        assertThat(found.tokenVersion()).isOne();
    }
}
