package com.dancepartner.launcher;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the JVM options of a domain into those of a command line. */
final class JvmOptions {

    private static final Pattern CONDITION = Pattern.compile("\\[([^|\\]]*)\\|([^|\\]]*)](.*)");
    /** The launcher sets the heap itself. */
    private static final List<String> OURS = List.of("-Xmx", "-Xms", "-XX:NewRatio", "-server");

    private JvmOptions() {}

    /**
     * Keeps those that this Java's version calls for and fills in their placeholders.
     *
     * @param folders values of {@code ${name}}; unknown placeholders stay
     */
    static List<String> resolve(List<String> options, int feature, Map<String, String> folders) {
        return options.stream()
                .map(option -> applicable(option, feature))
                .filter(option -> !option.isEmpty() && OURS.stream().noneMatch(option::startsWith))
                .map(option -> fill(option, folders))
                .toList();
    }

    /** The option without its condition, as in {@code [17|]-Dx} or {@code [|20]-Dx}; empty when it does not apply. */
    private static String applicable(String option, int feature) {
        Matcher condition = CONDITION.matcher(option);
        if (!condition.matches()) {
            return option;
        }
        boolean applies = reached(condition.group(1), feature, 0) && !reached(condition.group(2), feature, 1);
        return applies ? condition.group(3) : "";
    }

    /** Whether {@code feature >= bound + more}; an empty upper bound is never passed, a vendor's name never matches. */
    private static boolean reached(String bound, int feature, int more) {
        if (bound.isEmpty()) {
            return more == 0;
        }
        String major = bound.replaceFirst("^1\\.", "").replaceFirst("\\..*", "");
        return major.chars().allMatch(Character::isDigit) && feature >= Integer.parseInt(major) + more;
    }

    private static String fill(String option, Map<String, String> folders) {
        String filled = option;
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            filled = filled.replace("${" + folder.getKey() + "}", folder.getValue());
        }
        return filled;
    }
}
