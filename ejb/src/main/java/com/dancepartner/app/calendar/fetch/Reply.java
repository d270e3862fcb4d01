package com.dancepartner.app.calendar.fetch;

import com.dancepartner.app.calendar.CalendarSource.Fetched;
import com.dancepartner.app.calendar.CalendarUnreachable;
import com.dancepartner.app.calendar.ical.CalendarReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What one request was answered. */
sealed interface Reply {

    /** An end: a calendar, or that it is what it was. */
    record Final(Fetched fetched) implements Reply {}

    /** To be asked there instead. */
    record Onward(String location) implements Reply {}

    /** @throws CalendarUnreachable for all else */
    static Reply of(ClassicHttpResponse response) throws IOException {
        return switch (response.getCode()) {
            case 200 -> new Final(new Fetched.Calendar(content(response), header(response, HttpHeaders.ETAG)));
            case 304 -> new Final(new Fetched.Unchanged());
            case 301, 302, 303, 307, 308 -> onward(response);
            case 401, 403 -> throw new CalendarUnreachable("The calendar asks for a password: use its private address");
            case 404, 410 -> throw new CalendarUnreachable("There is no calendar at this address any more");
            default ->
                throw new CalendarUnreachable("The calendar's server answered with the status " + response.getCode());
        };
    }

    private static Reply onward(ClassicHttpResponse response) {
        String location = header(response, HttpHeaders.LOCATION);
        if (location == null) {
            throw new CalendarUnreachable("The calendar's server leads on to nowhere");
        }
        return new Onward(location);
    }

    /** Packed once at most: what is packed small in many layers costs much to unpack. */
    private static byte[] content(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        String packing = header(response, HttpHeaders.CONTENT_ENCODING);
        if (entity == null) {
            throw new CalendarUnreachable("The calendar's server sent nothing");
        }
        try (InputStream sent = new Limited(entity.getContent())) {
            return switch (packing == null ? "identity" : packing.strip().toLowerCase(Locale.ROOT)) {
                case "identity" -> whole(sent);
                case "gzip", "x-gzip" -> whole(new GZIPInputStream(sent));
                default -> throw new CalendarUnreachable("The calendar comes packed in a way that is not understood");
            };
        }
    }

    private static byte[] whole(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(CalendarReader.MOST_BYTES + 1);
        if (bytes.length > CalendarReader.MOST_BYTES) {
            throw Limited.tooLarge();
        }
        return bytes;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
