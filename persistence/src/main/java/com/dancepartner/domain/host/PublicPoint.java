package com.dancepartner.domain.host;

/**
 * The middle of the cell of about 1.1 km that a place lies in: all that others learn of where a host is (R286). The same as
 * the SQL functions public_latitude and public_longitude.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record PublicPoint(double latitude, double longitude) {

    /** Degrees between the middles of two rows of cells. */
    private static final double STEP = 0.01;

    private static final double LAST_ROW = 17_999;
    private static final double CELLS_AT_THE_EQUATOR = 36_000;
    private static final double RADIANS = 0.017453292519943295;

    /** @return the point of a place within the bounds that {@link Place} keeps */
    public static PublicPoint of(double latitude, double longitude) {
        double row = (Math.min(Math.floor((latitude + 90) / STEP), LAST_ROW) + 0.5) * STEP - 90;
        double cells = Math.max(1, Math.floor(CELLS_AT_THE_EQUATOR * Math.cos(row * RADIANS)));
        double cell = Math.min(Math.floor((longitude + 180) / 360 * cells), cells - 1);
        return new PublicPoint(row, (cell + 0.5) * 360 / cells - 180);
    }

    static PublicPoint of(Place place) {
        return of(place.latitude(), place.longitude());
    }
}
