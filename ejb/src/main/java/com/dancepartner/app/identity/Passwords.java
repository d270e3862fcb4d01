package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Argon2id with 19 MiB, two passes, one lane (R145 to R147). A hash takes about 50 ms of CPU: never in a transaction, and
 * only on threads of its own, so that a storm of sign-ins cannot starve everybody else.
 */
@ApplicationScoped
public class Passwords {

    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    /** The hash of a password that nobody knows: an unknown address takes as long as a wrong password. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$1mQJ3RklKoTQfDg4yOcZ5+4mV3vVYQF5cPzNQHcPc2c";

    @Resource(lookup = "concurrent/dancepartner-hashing")
    ManagedExecutorService hashing;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);

    /** @throws BusinessException SERVICE_UNAVAILABLE when too many wait already */
    public String hash(String password) {
        return onHashingThread(() -> argon2.hash(PASSES, KIBIBYTES, LANES, password.toCharArray()));
    }

    /** Compares in constant time. @throws BusinessException SERVICE_UNAVAILABLE when too many wait already */
    public boolean verify(String hash, String password) {
        return onHashingThread(() -> argon2.verify(hash, password.toCharArray()));
    }

    /** Costs what a check costs, and says no. */
    public boolean verifyNobody(String password) {
        boolean ignored = verify(NOBODYS, password);
        return false;
    }

    /** Whether a hash was made with weaker parameters than today's. */
    public boolean needsRehash(String hash) {
        return argon2.needsRehash(hash, PASSES, KIBIBYTES, LANES);
    }

    private <T> T onHashingThread(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new BusinessException(
                    ErrorCode.SERVICE_UNAVAILABLE, "Too many people are signing in at this moment: try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password cannot be hashed", e.getCause());
        }
    }
}
