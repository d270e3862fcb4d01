package com.dancepartner.app.harness;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.RollbackException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts each call of a bean into the transaction that the bean asks for. */
@Interceptor
@InTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionalCall {

    private static final Logger LOG = System.getLogger(TransactionalCall.class.getName());

    @Inject
    Transactions transactions;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Demarcation said = Demarcation.of(call.getMethod(), call.getTarget().getClass());
        boolean joins = transactions.current().isPresent();
        return switch (said.type()) {
            case REQUIRED -> joins ? proceed(said, call) : begun(said, call);
            case REQUIRES_NEW -> begun(said, call);
            case NOT_SUPPORTED -> transactions.withoutAny(() -> proceed(said, call));
            case SUPPORTS -> proceed(said, call);
            case MANDATORY -> {
                if (!joins) {
                    throw said.missing(call.getMethod());
                }
                yield proceed(said, call);
            }
            case NEVER -> {
                if (joins) {
                    throw new IllegalStateException(call.getMethod() + " is called inside of a transaction");
                }
                yield proceed(said, call);
            }
        };
    }

    private @Nullable Object begun(Demarcation said, InvocationContext call) throws Exception {
        try {
            return transactions.inNew(() -> proceed(said, call));
        } catch (RollbackException e) {
            throw said.seen(e); // the database refused at the end
        }
    }

    private @Nullable Object proceed(Demarcation said, InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception e) {
            judge(said, e);
            throw said.seen(e);
        } catch (Error e) {
            judge(said, e);
            throw e;
        }
    }

    private void judge(Demarcation said, Throwable thrown) {
        Optional<UnitOfWork> current = transactions.current();
        if (current.isPresent() && said.rollsBack(thrown)) {
            LOG.log(Level.DEBUG, "rolled back for {0}", thrown);
            current.get().doom();
        }
    }
}
