package com.dancepartner.app.document;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one font of our documents, which comes with the PDF library: Latin, Greek and Cyrillic letters. What it cannot
 * show is shown as a question mark.
 */
final class PdfFonts {

    static final float TITLE = 16;
    static final float HEADING = 11;
    static final float TEXT = 9;
    static final float CELL = 7.5f;

    private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";
    private static final char UNKNOWN = '?';

    private final BaseFont base = load(FILE);

    Phrase phrase(String text, float size, int style) {
        return new Phrase(shown(text), new Font(base, size, style));
    }

    /** The text with a question mark for each character that the font does not have. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(each -> shown.appendCodePoint(knows(each) ? each : UNKNOWN));
        return shown.toString();
    }

    private boolean knows(int codePoint) {
        return codePoint == '\n' || base.charExists(codePoint);
    }

    static BaseFont load(String file) {
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF library does not have its font " + file, e);
        }
    }
}
