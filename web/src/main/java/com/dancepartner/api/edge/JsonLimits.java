package com.dancepartner.api.edge;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through JSON once, without recursion, before a parser sees it. Refuses what would cost a parser much or could be read
 * in two ways: depth, long numbers, a multitude of names and values, a name twice in one object, text that is no Unicode, and
 * more than one value. All else that is wrong is left to the parser.
 */
final class JsonLimits {

    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 40;
    static final int MOST = 10_000;

    private static final String DELIMITERS = "{}[]\",: \t\r\n";

    private final String text;
    private final Deque<Set<String>> open = new ArrayDeque<>();
    private @Nullable String field;
    private int at;
    private int count;

    private JsonLimits(String text) {
        this.text = text;
    }

    /** @throws BusinessException VALIDATION_ERROR */
    static void check(String text) {
        new JsonLimits(text).scan();
    }

    private void scan() {
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '{', '[' -> open();
                case '}', ']' -> close();
                case '"' -> string();
                case ',', ':', ' ', '\t', '\r', '\n' -> at++;
                default -> bare();
            }
        }
        require(count > 0, "The body is empty");
    }

    private void open() {
        value();
        open.push(new HashSet<>());
        require(open.size() <= DEEPEST, "The body is nested deeper than " + DEEPEST);
        at++;
    }

    private void close() {
        require(open.poll() != null, "The body is not JSON");
        at++;
    }

    /** A number, true, false, null; or something else, of which the parser will complain. */
    private void bare() {
        value();
        int start = at;
        while (at < text.length() && DELIMITERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        require(at - start <= LONGEST_NUMBER, "A number is longer than " + LONGEST_NUMBER + " characters");
    }

    private void string() {
        value();
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        String content = JsonText.decode(text.substring(start, Math.min(at, text.length())));
        at++;
        if (nextIs(':') && !open.isEmpty()) {
            name(content);
        } else {
            require(JsonText.isStorable(content), "A text holds a character that does not exist");
        }
    }

    private void name(String name) {
        field = JsonText.fieldOf(name);
        require(open.element().add(name), "A name occurs twice in one object");
    }

    private void value() {
        require(count == 0 || !open.isEmpty(), "The body holds more than one value");
        require(++count <= MOST, "The body holds more than " + MOST + " names and values");
    }

    private boolean nextIs(char wanted) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == wanted;
    }

    private void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, otherwise, field);
        }
    }
}
