package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a password must be (R148, R161, G21): 8 to 128 characters, upper, lower and digit, and not easy to guess. */
final class PasswordRules {

    private static final int LEAST = 8;
    private static final int MOST = 128;

    /** Of 4: below, a guesser with the common lists is there within a million tries. */
    private static final int LEAST_SCORE = 2;

    private static final Zxcvbn STRENGTH = new Zxcvbn();

    private PasswordRules() {}

    /**
     * Lists every rule that a password breaks.
     *
     * @param field the field at fault, in the API's spelling
     * @param personal what is known of the person, which makes a bad password: address and names
     */
    static void require(String field, String password, List<String> personal) {
        List<String> unmet = unmet(password, personal);
        if (!unmet.isEmpty()) {
            throw BusinessException.invalid(field, "The password needs " + String.join(", ", unmet));
        }
    }

    private static List<String> unmet(String password, List<String> personal) {
        List<String> unmet = new ArrayList<>();
        if (password.length() < LEAST || password.length() > MOST) {
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
        if (password.length() <= MOST && isGuessable(password, personal)) {
            unmet.add("to be harder to guess: no common words, names or patterns alone");
        }
        return unmet;
    }

    private static boolean isGuessable(String password, List<String> personal) {
        List<String> known = personal.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> List.of(text.split("[@.\\s]")).stream())
                .filter(word -> word.length() > 2)
                .toList();
        return STRENGTH.measure(password, known).getScore() < LEAST_SCORE;
    }
}
