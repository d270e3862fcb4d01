package com.dancepartner.app.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** The last line of each page: of which document it is, and the page's number. */
final class PdfFooter extends PdfPageEventHelper {

    private final PdfFonts fonts;
    private final String title;

    PdfFooter(PdfFonts fonts, String title) {
        this.fonts = fonts;
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String text = title + " · page " + writer.getPageNumber();
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                fonts.phrase(text, PdfFonts.CELL, Font.NORMAL),
                document.right(),
                document.bottom() - PdfFonts.HEADING,
                0);
    }
}
