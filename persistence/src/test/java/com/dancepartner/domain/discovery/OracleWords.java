package com.dancepartner.domain.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Looks for words letter by letter. */
final class OracleWords {

    private static final String ACCENTED = "àáâãäåąçćčèéêëęěğìíîïıłñńòóôõöøřśšşùúûüůýžźżđ";
    private static final String PLAIN = "aaaaaaaccceeeeeegiiiiilnnoooooorsssuuuuuyzzzd";
    private static final double RESEMBLANCE = 0.3;

    private OracleWords() {}

    /** 1 when each word begins a word of the text, else how much all of them resemble the name; empty when too little. */
    static OptionalDouble match(OracleHost host, String typed) {
        List<String> wanted = words(typed);
        if (beginsEach(words(host.text()), wanted)) {
            return OptionalDouble.of(1);
        }
        double resemblance = resemblance(words(host.name()), wanted);
        return resemblance >= RESEMBLANCE ? OptionalDouble.of(resemblance) : OptionalDouble.empty();
    }

    /** Runs of letters and digits, in lower case and without accents. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char letter : (text + " ").toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                word.append(plain(letter));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String plain(char letter) {
        int at = ACCENTED.indexOf(letter);
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> String.valueOf(at < 0 ? letter : PLAIN.charAt(at));
        };
    }

    private static boolean beginsEach(List<String> words, List<String> wanted) {
        for (String each : wanted) {
            boolean found = false;
            for (String word : words) {
                found |= word.startsWith(each);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static float resemblance(List<String> name, List<String> wanted) {
        Set<String> one = trigrams(name);
        Set<String> other = trigrams(wanted);
        int shared = 0;
        for (String trigram : one) {
            shared += other.contains(trigram) ? 1 : 0;
        }
        int united = one.size() + other.size() - shared;
        return united == 0 ? 0 : (float) shared / united;
    }

    private static Set<String> trigrams(List<String> words) {
        Set<String> trigrams = new HashSet<>();
        for (String word : words) {
            String padded = "  " + word + " ";
            for (int at = 0; at + 3 <= padded.length(); at++) {
                trigrams.add(padded.substring(at, at + 3));
            }
        }
        return trigrams;
    }
}
