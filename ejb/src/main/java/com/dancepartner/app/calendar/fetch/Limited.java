package com.dancepartner.app.calendar.fetch;

import com.dancepartner.app.calendar.CalendarUnreachable;
import com.dancepartner.app.calendar.ical.CalendarReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way, of which a calendar may have so many, packed or not. */
final class Limited extends FilterInputStream {

    private long left = CalendarReader.MOST_BYTES;

    Limited(InputStream bytes) {
        super(bytes);
    }

    static CalendarUnreachable tooLarge() {
        return new CalendarUnreachable("The calendar is larger than " + CalendarReader.MOST_BYTES + " bytes");
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge();
        }
    }

    /** What is left of a body that was given up is not read, as closing it would. */
    @Override
    public void close() {
        // the connection is closed with the answer
    }
}
