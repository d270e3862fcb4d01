package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Argon2id with 19 MiB, two passes, one lane (R145 to R148). A hash takes about 50 ms of CPU: never in a transaction. */
@ApplicationScoped
public class Passwords {

    private static final int PASSES = 2;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int LANES = 1;

    /** The hash of a password that nobody knows: an unknown address takes as long as a wrong password. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$1mQJ3RklKoTQfDg4yOcZ5+4mV3vVYQF5cPzNQHcPc2c";

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id);

    /** @throws BusinessException VALIDATION_ERROR listing every rule the password breaks (G21) */
    public String hash(String password) {
        List<String> unmet = unmetRules(password);
        if (!unmet.isEmpty()) {
            throw BusinessException.invalid("password", "The password needs " + String.join(", ", unmet));
        }
        return argon2.hash(PASSES, KIBIBYTES, LANES, password.toCharArray());
    }

    public boolean verify(String hash, String password) {
        return argon2.verify(hash, password.toCharArray());
    }

    /** Costs what a check costs, and says no. */
    public void verifyNobody(String password) {
        boolean ignored = argon2.verify(NOBODYS, password.toCharArray());
    }

    private static List<String> unmetRules(String password) {
        List<String> unmet = new ArrayList<>();
        if (password.length() < 8 || password.length() > 128) {
            unmet.add("8 to 128 characters");
        }
        if (password.chars().noneMatch(Character::isUpperCase)) {
            unmet.add("an upper-case letter");
        }
        if (password.chars().noneMatch(Character::isLowerCase)) {
            unmet.add("a lower-case letter");
        }
        if (password.chars().noneMatch(Character::isDigit)) {
            unmet.add("a digit");
        }
        return unmet;
    }
}
