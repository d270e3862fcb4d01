package com.dancepartner.domain.discovery;

import com.dancepartner.domain.error.BusinessException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Words that somebody typed. A host is found when each of them begins a word of the profile, whatever its accents, or
 * when the whole resembles the name. Whatever is neither letter nor digit separates words and means nothing else.
 *
 * @param typed at most 100 characters
 */
public record SearchWords(String typed) {

    private static final int LONGEST = 100;
    private static final int MOST = 10;

    public SearchWords {
        if (typed.length() > LONGEST) {
            throw BusinessException.invalid("q", "q must be at most " + LONGEST + " characters long");
        }
        if (words(typed).size() > MOST) {
            throw BusinessException.invalid("q", "q must be at most " + MOST + " words");
        }
    }

    /** As they were typed; empty when there is neither letter nor digit. */
    public List<String> words() {
        return words(typed);
    }

    /** With blanks between the words and nothing else: accents and capitals are left to plain_text in the database. */
    String asText() {
        return String.join(" ", words());
    }

    private static List<String> words(String typed) {
        return Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFKC).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
