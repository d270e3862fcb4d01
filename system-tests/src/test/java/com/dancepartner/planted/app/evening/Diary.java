package com.dancepartner.planted.app.evening;

import biweekly.ICalendar;
import com.github.mangstadt.vinnie.VObjectProperty;

/** Planted: iCalendar outside its adapter, as the library of calendars and as that of their lines. */
public class Diary {

    public void begin(ICalendar calendar, VObjectProperty name) {
        calendar.setName(name.getValue());
    }
}
