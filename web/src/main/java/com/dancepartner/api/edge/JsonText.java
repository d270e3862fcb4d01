package com.dancepartner.api.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as JSON writes it. */
final class JsonText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private JsonText() {}

    /**
     * Reads a body, whatever its media type says of a charset: JSON is UTF-8.
     *
     * @throws BusinessException VALIDATION_ERROR
     */
    static String read(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, "The body is not UTF-8");
        }
    }

    /** What stands between the quotation marks, without its escapes. */
    static String decode(String raw) {
        return raw.indexOf('\\') < 0
                ? raw
                : ESCAPE.matcher(raw).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> escape.group(2);
        };
    }

    /** Neither half a pair of surrogates nor NUL, which the database refuses. */
    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }

    /** A name as errors may repeat it: one that is too long for any field of ours is only the body's fault. */
    static String fieldOf(String name) {
        return name.length() <= 64 ? name : "body";
    }
}
