package com.dancepartner.app.document;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDF to be filed: a title, then paragraphs and tables in the order in which they are said. Each page names the
 * document and its number, and begins with the header of the table that it goes on with. Not for several threads.
 */
public final class PdfTable {

    private static final float MARGIN = 36;

    /** A long table is written in parts, or it would stand in memory as a whole. */
    private static final int PART = 500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PdfFonts fonts = new PdfFonts();
    private final Document document;
    private List<Column> columns = List.of();
    private @Nullable PdfPTable table;

    private PdfTable(String title, Rectangle page) {
        document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PdfFooter(fonts, title));
        document.addTitle(title);
        document.open();
        document.add(new Paragraph(fonts.phrase(title, PdfFonts.TITLE, Font.BOLD)));
    }

    /** On upright A4: for up to about seven columns. */
    public static PdfTable portrait(String title) {
        return new PdfTable(title, PageSize.A4);
    }

    /** On A4 laid across. */
    public static PdfTable landscape(String title) {
        return new PdfTable(title, PageSize.A4.rotate());
    }

    /** Ends the table before it, if there is one. */
    public PdfTable heading(String text) {
        return say(text, PdfFonts.HEADING, Font.BOLD);
    }

    /** Ends the table before it, if there is one. */
    public PdfTable paragraph(String text) {
        return say(text, PdfFonts.TEXT, Font.NORMAL);
    }

    /** Begins a table; its lines follow. */
    public PdfTable columns(Column... header) {
        endTable();
        columns = List.of(header);
        PdfPTable begun = new PdfPTable(relativeWidths());
        begun.setWidthPercentage(100);
        begun.setSpacingBefore(MARGIN / 4);
        begun.setHeaderRows(1);
        begun.setComplete(false);
        table = begun;
        columns.forEach(column -> begun.addCell(cell(column, column.title(), Font.BOLD)));
        return this;
    }

    /** A line of the table that was begun. */
    public PdfTable row(String... cells) {
        return line(List.of(cells), Font.NORMAL);
    }

    /** A line that sums up others. */
    public PdfTable total(String... cells) {
        return line(List.of(cells), Font.BOLD);
    }

    /** The whole document; nothing can be added after that. */
    public byte[] bytes() {
        if (document.isOpen()) {
            endTable();
            document.close();
        }
        return bytes.toByteArray();
    }

    private PdfTable say(String text, float size, int style) {
        endTable();
        Paragraph paragraph = new Paragraph(fonts.phrase(text, size, style));
        paragraph.setSpacingBefore(size / 2);
        document.add(paragraph);
        return this;
    }

    private PdfTable line(List<String> cells, int style) {
        PdfPTable open = table;
        if (open == null || cells.size() != columns.size()) {
            throw new IllegalArgumentException("a line of " + cells.size() + " cells below " + columns.size());
        }
        for (int i = 0; i < cells.size(); i++) {
            open.addCell(cell(columns.get(i), cells.get(i), style));
        }
        if (open.size() > PART) {
            document.add(open);
        }
        return this;
    }

    private PdfPCell cell(Column column, String text, int style) {
        PdfPCell cell = new PdfPCell(fonts.phrase(text, PdfFonts.CELL, style));
        cell.setHorizontalAlignment(column.right() ? PdfPCell.ALIGN_RIGHT : PdfPCell.ALIGN_LEFT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(style == Font.BOLD ? 1 : 0.25f);
        return cell;
    }

    private float[] relativeWidths() {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        return widths;
    }

    private void endTable() {
        PdfPTable open = table;
        if (open != null) {
            open.setHeaderRows(isHeaderOnly(open) ? 0 : 1);
            open.setComplete(true);
            document.add(open);
            table = null;
        }
    }

    /** A header alone is not written; after a part was written there is more than the header. */
    private static boolean isHeaderOnly(PdfPTable table) {
        return table.size() == 1 && !table.isSkipFirstHeader();
    }

    /**
     * A column of a table.
     *
     * @param width its part of the page, relative to the other columns
     * @param right whether it holds numbers, which stand below each other's last digit
     */
    public record Column(String title, int width, boolean right) {

        public static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        public static Column amount(String title, int width) {
            return new Column(title, width, true);
        }
    }
}
