package com.dancepartner.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostProfileInput;
import com.dancepartner.app.host.OwnHostView;
import com.dancepartner.app.host.StyleOffer;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.LoginRequest;
import com.dancepartner.app.identity.RegisterRequest;
import com.dancepartner.app.identity.RegistrationDesk;
import com.dancepartner.app.identity.SignInBook;
import com.dancepartner.app.identity.SignInDesk;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.Terms;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.app.identity.Visitor;
import com.dancepartner.app.operations.DatabaseProbe;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.Users;
import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.cache.Cache;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must hold inside the container, whichever of the two it is: injection, transactions, the grid. */
abstract class Inside {

    @Inject
    RegistrationDesk registration;

    @Inject
    SignInDesk signIns;

    @Inject
    SignInBook signInBook;

    @Inject
    AccountDesk accounts;

    @Inject
    Terms terms;

    @Inject
    SharedCaches caches;

    @Inject
    StaffDesk staff;

    @Inject
    HostDesk hosts;

    @Inject
    Users users;

    @Inject
    DatabaseProbe database;

    @Inject
    HazelcastInstance grid;

    @Resource
    UserTransaction transaction;

    @Test
    @DisplayName("R128: session beans reach the database through the container's pool")
    void databaseAnswers() {
        assertTrue(database.answers());
    }

    @Test
    @DisplayName("R172, R179: registering and signing in through injected session beans commits")
    void registersAndSignsIn() {
        UserView user = register();
        LoginRequest request = new LoginRequest(user.email(), "Correct-Horse-7", null, null, null);
        assertNotNull(signIns.login(request, new Visitor("203.0.113.7", "In container"))
                .accessToken());
        assertEquals(user.id(), accounts.me(user.id()).id());
    }

    @Test
    @DisplayName("R200, R202: what an account shows is remembered in the cache that all nodes share")
    void accountIsRemembered() {
        UserView user = register();
        Cache<String, String> cache = caches.of("accounts", Duration.ofMinutes(1));
        assertNull(cache.get(user.id().toString()));
        assertEquals(user.id(), accounts.me(user.id()).id());
        assertTrue(cache.get(user.id().toString()).contains(user.email()));
        assertEquals(user.id(), accounts.me(user.id()).id());
    }

    @Test
    @DisplayName("R191, G07: a session bean asks for the roles of its caller, whoever forgot to")
    void rolesHoldInSessionBeans() {
        assertThrows(EJBAccessException.class, () -> staff.find("", 1, 0));
        assertThrows(EJBAccessException.class, () -> staff.grant(UUID.randomUUID(), UUID.randomUUID(), Role.ADMIN));
    }

    @Test
    @DisplayName("A repository refuses to work outside of a transaction")
    void repositoriesDemandATransaction() throws Exception {
        assertThrows(TransactionalException.class, () -> users.find(UUID.randomUUID()));
        transaction.begin();
        try {
            assertTrue(users.find(UUID.randomUUID()).isEmpty());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("A business exception reaches the caller unwrapped and rolls everything back (R270)")
    void businessExceptionRollsBack() {
        UserView user = register();
        BusinessException refused =
                assertThrows(BusinessException.class, () -> hosts.becomeHost(user.id(), profile("pogo")));
        assertEquals(ErrorCode.VALIDATION_ERROR, refused.code());
        assertEquals("client", accounts.me(user.id()).userType(), "the change of type before the refusal is undone");
        OwnHostView host = hosts.becomeHost(user.id(), profile("salsa"));
        assertEquals("salsa", host.styles().get(0).slug());
        assertEquals(
                "Europe/Lisbon", host.timeZone(), "found by the place, in the container's class loaders, too (G09)");
        assertEquals("both", accounts.me(user.id()).userType());
    }

    @Test
    @DisplayName("R132: the address stays unique when the surrounding transaction decides")
    void credentialsAreFoundByAddress() {
        UserView user = register();
        assertEquals(
                user.id(),
                signInBook
                        .credentials(new EmailAddress(user.email()))
                        .orElseThrow()
                        .userId());
    }

    @Test
    @DisplayName("The data grid is there, on the loopback only")
    void gridOnLoopback() {
        grid.getMap("in-container").set("key", "value");
        assertEquals("value", grid.getMap("in-container").get("key"));
        assertEquals(
                "127.0.0.1", grid.getCluster().getLocalMember().getAddress().getHost());
    }

    private UserView register() {
        return registration.register(new RegisterRequest(
                UUID.randomUUID() + "@example.com",
                "Correct-Horse-7",
                "In",
                "Container",
                "client",
                terms.inForce().version()));
    }

    private static HostProfileInput profile(String style) {
        return new HostProfileInput(
                "Salsa",
                "",
                4000,
                "EUR",
                "Lisbon",
                "PT",
                38.71,
                -9.13,
                null,
                List.of("pt"),
                List.of(new StyleOffer(style, 5, "lead")));
    }
}
