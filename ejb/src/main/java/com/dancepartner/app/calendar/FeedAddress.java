package com.dancepartner.app.calendar;

import com.dancepartner.domain.error.BusinessException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Where a calendar is fetched: https at the ports 443 and 8443; where operators allow it http at 80, and whatever they name.
 *
 * @param uri with its host, without user and fragment
 */
public record FeedAddress(URI uri) {

    private static final int LONGEST = 2_000;
    private static final Set<Integer> ENCRYPTED = Set.of(443, 8443);

    /**
     * Reads an address as people paste it; {@code webcal} means https.
     *
     * @throws BusinessException VALIDATION_ERROR on url
     */
    static FeedAddress of(String text, CalendarSettings settings) {
        String address = text.strip().replaceFirst("(?i)^webcals?:", "https:");
        if (address.length() > LONGEST || !address.matches("[!-~]+")) {
            throw refused("is no address of a calendar: at most " + LONGEST + " plain characters, https://…");
        }
        try {
            return of(new URI(address), settings);
        } catch (URISyntaxException e) {
            throw refused("is no address of a calendar, for example https://calendar.example.com/private.ics");
        }
    }

    /**
     * The same for where an answer leads on to.
     *
     * @throws BusinessException VALIDATION_ERROR on url
     */
    public static FeedAddress of(URI uri, CalendarSettings settings) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !Set.of("https", "http").contains(scheme)) {
            throw refused("is no address of a calendar: it begins with https:// and a host");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("holds a user name or a password: use an address that needs none");
        }
        FeedAddress address = new FeedAddress(plain(uri, scheme));
        address.require(settings);
        return address;
    }

    private static URI plain(URI uri, String scheme) {
        String rest = Objects.requireNonNullElse(uri.getRawPath(), "")
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + uri.getHost() + port + (rest.isEmpty() ? "/" : rest));
    }

    private void require(CalendarSettings settings) {
        boolean isAllowed = settings.allowedHosts().contains(place());
        if (isHttp() && !settings.allowHttp()) {
            throw refused("is not encrypted: use https");
        }
        if (!isAllowed && !(isHttp() ? Set.of(80) : ENCRYPTED).contains(place().port())) {
            throw refused("names a port that calendars are not fetched from");
        }
    }

    private boolean isHttp() {
        return uri.getScheme().equals("http");
    }

    /** The part of it that may be shown. */
    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** Whom to connect to. */
    public HostAndPort place() {
        int usual = isHttp() ? 80 : 443;
        return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    }

    private static BusinessException refused(String words) {
        return BusinessException.invalid("url", "The address " + words);
    }

    /** Not the address: it would land in logs. */
    @Override
    public String toString() {
        return "FeedAddress[" + uri.getHost() + "]";
    }
}
