package com.dancepartner.domain.invariant;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the rules that a look has, as its query spells them. */
final class Rules {

    private static final Pattern NAME =
            Pattern.compile("(?m)(?:SELECT |^\\s*\\()(?:\\d+(?: AS number)?, )?'((?:[^']|'')+)'(?:,| AS name)");
    private static final Pattern CASE = Pattern.compile("(?:THEN|ELSE) '([^']+)'");

    private Rules() {}

    static Stream<String> of(Check check) {
        return Stream.concat(
                        NAME.matcher(check.sql()).results(),
                        CASE.matcher(check.sql()).results())
                .map(Rules::name)
                .filter(name -> name.contains(" "));
    }

    private static String name(MatchResult found) {
        return found.group(1).replace("''", "'");
    }
}
