package com.dancepartner.domain.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** All accounts. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Users {

    @PersistenceContext
    EntityManager entities;

    public Users() {}

    public Users(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds an account; an address already taken, in whatever case, is EMAIL_EXISTS (R169). */
    public void add(User user) {
        if (findByEmail(new EmailAddress(user.email())).isPresent()) {
            throw new BusinessException(ErrorCode.EMAIL_EXISTS, "This email address is already registered", "email");
        }
        entities.persist(user);
        entities.flush();
    }

    public User get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("user", id));
    }

    public Optional<User> find(UUID id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }

    public Optional<User> findByEmail(EmailAddress email) {
        return entities.createQuery("SELECT u FROM User u WHERE LOWER(u.email) = :email", User.class)
                .setParameter("email", email.normalised())
                .getResultStream()
                .findFirst();
    }
}
