package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a calendar into its components. Of what says nothing about time not a line is kept. */
final class ComponentReader implements VObjectDataListener {

    static final int DEEPEST = 8;
    static final int MOST_COMPONENTS = 20_000;
    static final int MOST_LINES = 100_000;

    private static final String BEGIN = "BEGIN:VCALENDAR";

    private final Component root = new Component("");
    private final Deque<Component> open = new ArrayDeque<>(List.of(root));
    private int components;
    private int lines;
    private @Nullable BusinessException fault;

    private ComponentReader() {}

    /**
     * All calendars of a file.
     *
     * @throws BusinessException VALIDATION_ERROR when it is none, was cut off, or holds more than a calendar of people does
     */
    static List<Component> read(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (!text.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            throw Unreadable.because("This is no iCalendar file: it does not begin with " + BEGIN);
        }
        ComponentReader reader = new ComponentReader();
        reader.parse(TimeLines.of(text));
        return reader.root.parts("VCALENDAR").toList();
    }

    private void parse(String text) {
        SyntaxRules rules = SyntaxRules.iCalendar();
        rules.setDefaultSyntaxStyle(SyntaxStyle.NEW);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), rules)) {
            reader.parse(this);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory was not read", e);
        }
        if (fault != null) {
            throw fault;
        }
        if (open.size() > 1) {
            throw Unreadable.because("The calendar is cut off: it does not end with END:VCALENDAR");
        }
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (open.size() > DEEPEST) {
            stop(context, "The calendar is nested deeper than " + DEEPEST);
        } else if (++components > MOST_COMPONENTS) {
            stop(context, "The calendar holds more than " + MOST_COMPONENTS + " entries");
        } else {
            Component begun = new Component(name.toUpperCase(Locale.ROOT));
            open.element().add(begun);
            open.push(begun);
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (open.size() > 1) {
            open.pop();
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String name = property.getName().toUpperCase(Locale.ROOT);
        if (++lines > MOST_LINES) {
            stop(context, "The calendar holds more than " + MOST_LINES + " lines about time");
        } else {
            open.element().add(line(name, property));
        }
    }

    private static Line line(String name, VObjectProperty property) {
        String kind = property.getParameters().first(name.equals("FREEBUSY") ? "FBTYPE" : "VALUE");
        return new Line(name, property.getParameters().first("TZID"), kind, property.getValue());
    }

    @Override
    public void onVersion(String value, Context context) {
        // what is read is alike in all versions
    }

    /** Lines that are none are passed over: real calendars hold some. */
    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception cause, Context context) {}

    private void stop(Context context, String words) {
        fault = Unreadable.because(words);
        context.stop();
    }
}
