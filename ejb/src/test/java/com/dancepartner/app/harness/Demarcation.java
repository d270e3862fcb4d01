package com.dancepartner.app.harness;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of its transaction.
 *
 * @param sessionBean whether the rules of session beans hold, and not those of other beans
 * @param type what it does with the caller's transaction
 * @param rules of rolling back, for other beans that have some
 */
record Demarcation(
        boolean sessionBean, TxType type, @Nullable Transactional rules) {

    /** By the annotations of the method, else of its class; session beans need none. */
    static Demarcation of(Method method, Class<?> target) {
        if (isSessionBean(target)) {
            TxType type = said(TransactionAttribute.class, method, target)
                    .map(said -> TxType.valueOf(said.value().name()))
                    .orElse(TxType.REQUIRED);
            return new Demarcation(true, type, null);
        }
        return said(Transactional.class, method, target)
                .map(rules -> new Demarcation(false, rules.value(), rules))
                .orElseGet(() -> new Demarcation(false, TxType.SUPPORTS, null));
    }

    static boolean isSessionBean(Class<?> type) {
        return lineage(type)
                .anyMatch(one -> one.isAnnotationPresent(Stateless.class) || one.isAnnotationPresent(Singleton.class));
    }

    /** Whether nothing stays of the transaction that this came out of. */
    boolean rollsBack(Throwable thrown) {
        if (sessionBean) {
            return applicationException(thrown)
                    .map(ApplicationException::rollback)
                    .orElse(!isChecked(thrown));
        }
        if (rules == null) {
            return false;
        }
        boolean named = isOneOf(rules.rollbackOn(), thrown);
        return !isOneOf(rules.dontRollbackOn(), thrown) && (named || !isChecked(thrown));
    }

    /** What the caller sees of it: what a session bean did not mean to throw is wrapped. */
    Exception seen(Exception thrown) {
        boolean meant = thrown instanceof EJBException
                || isChecked(thrown)
                || applicationException(thrown).isPresent();
        return !sessionBean || meant ? thrown : new EJBException(thrown.toString(), thrown);
    }

    /** What a caller without a transaction gets from a method that must have one. */
    RuntimeException missing(Method method) {
        return sessionBean
                ? new EJBTransactionRequiredException(method.toString())
                : new TransactionalException(method.toString(), new TransactionRequiredException());
    }

    private static Optional<ApplicationException> applicationException(Throwable thrown) {
        return lineage(thrown.getClass())
                .filter(type -> type.isAnnotationPresent(ApplicationException.class))
                .findFirst()
                .map(type -> type.getAnnotation(ApplicationException.class));
    }

    private static boolean isChecked(Throwable thrown) {
        return thrown instanceof Exception && !(thrown instanceof RuntimeException);
    }

    private static boolean isOneOf(Class<?>[] types, Throwable thrown) {
        return Arrays.stream(types).anyMatch(type -> type.isInstance(thrown));
    }

    private static <A extends Annotation> Optional<A> said(Class<A> annotation, Method method, Class<?> target) {
        Stream<Class<?>> classes = Stream.concat(Stream.of(method.getDeclaringClass()), lineage(target));
        return Stream.concat(Stream.of(method), classes)
                .filter(one -> one.isAnnotationPresent(annotation))
                .findFirst()
                .map(one -> one.getAnnotation(annotation));
    }

    /** The class, its superclass, and so on: the container makes subclasses of its own. */
    private static Stream<Class<?>> lineage(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass);
    }
}
