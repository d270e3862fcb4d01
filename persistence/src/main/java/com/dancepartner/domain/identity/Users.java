package com.dancepartner.domain.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
        if (existsByEmail(new EmailAddress(user.email()))) {
            throw new BusinessException(ErrorCode.EMAIL_EXISTS, "This email address is already registered", "email");
        }
        entities.persist(user);
        entities.flush();
    }

    public boolean existsByEmail(EmailAddress email) {
        return findByEmail(email).isPresent();
    }

    /** The account, locked until the transaction ends. */
    public User getForUpdate(UUID id) {
        User user = entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw BusinessException.notFound("user", id);
        }
        return user;
    }

    /** A page of the accounts whose address holds a text, oldest first (R139). */
    public List<User> list(String emailPart, int limit, int offset) {
        return entities.createQuery(
                        "SELECT u FROM User u WHERE LOWER(u.email) LIKE :part ESCAPE '!' ORDER BY u.createdAt, u.id",
                        User.class)
                .setParameter("part", pattern(emailPart))
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public long count(String emailPart) {
        return entities.createQuery(
                        "SELECT COUNT(u) FROM User u WHERE LOWER(u.email) LIKE :part ESCAPE '!'", Long.class)
                .setParameter("part", pattern(emailPart))
                .getSingleResult();
    }

    private static String pattern(String part) {
        return "%" + part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    public User get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("user", id));
    }

    /** What others see of the names of these people, by their ids, in one query. */
    public Map<UUID, String> displayNames(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT u.id, u.firstName, u.lastName FROM User u WHERE u.id IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> User.displayName((String) row[1], (String) row[2])));
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
