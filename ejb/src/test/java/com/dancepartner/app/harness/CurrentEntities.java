package com.dancepartner.app.harness;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** The EntityManager that is injected: each call goes to that of the current transaction. */
final class CurrentEntities implements InvocationHandler {

    private final Transactions transactions;

    private CurrentEntities(Transactions transactions) {
        this.transactions = transactions;
    }

    static EntityManager of(Transactions transactions) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new CurrentEntities(transactions));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object target = method.getDeclaringClass() == Object.class ? this : transactions.entities();
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
