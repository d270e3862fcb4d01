package com.dancepartner.app.host.zone;

import java.util.List;
import java.util.stream.Stream;
import net.iakovlev.timeshape.proto.Geojson.Feature;
import net.iakovlev.timeshape.proto.Geojson.Geometry;
import net.iakovlev.timeshape.proto.Geojson.LineString;
import net.iakovlev.timeshape.proto.Geojson.Polygon;
import net.iakovlev.timeshape.proto.Geojson.Position;

/** The bounds of a part of a zone, in degrees: what lies outside of all of them lies outside of the zone. */
record Box(float south, float west, float north, float east) {

    /** One for each polygon of the zone. */
    static List<Box> of(Feature zone) {
        return polygons(zone.getGeometry()).map(Box::of).toList();
    }

    boolean holds(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    private static Stream<Polygon> polygons(Geometry geometry) {
        return geometry.hasMultiPolygon()
                ? geometry.getMultiPolygon().getCoordinatesList().stream()
                : Stream.of(geometry.getPolygon());
    }

    private static Box of(Polygon polygon) {
        Box box = new Box(90, 180, -90, -180);
        for (LineString ring : polygon.getCoordinatesList()) {
            for (Position corner : ring.getCoordinatesList()) {
                box = box.with(corner.getLat(), corner.getLon());
            }
        }
        return box;
    }

    private Box with(float latitude, float longitude) {
        boolean inside = holds(latitude, longitude);
        return inside
                ? this
                : new Box(
                        Math.min(south, latitude),
                        Math.min(west, longitude),
                        Math.max(north, latitude),
                        Math.max(east, longitude));
    }
}
