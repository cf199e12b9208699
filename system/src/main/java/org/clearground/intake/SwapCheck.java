package org.clearground.intake;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Settings;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;

/// Finds latitudes where longitudes belong: what lies outside the country, and inside it when the two are
/// exchanged.
final class SwapCheck {

    private final Optional<Box> country;

    /// The country is the place that the settings name, or the first of that level, in the books or in the
    /// import; without one, nothing is found.
    SwapCheck(CheckContext context) {
        Optional<Box> named = context.setting(Settings.COUNTRY, context.today())
                .flatMap(context::outline)
                .map(Box::of);
        this.country = named.or(() -> ofLevel(context));
    }

    private static Optional<Box> ofLevel(CheckContext context) {
        return context.numbers(PlaceType.TYPE).stream()
                .flatMap(n -> context.find(PlaceType.TYPE, n).stream())
                .filter(f -> f.find(PlaceType.LEVEL)
                        .filter(PlaceLevel.COUNTRY::equals)
                        .isPresent())
                .flatMap(f -> f.find(PlaceType.GEOMETRY).stream())
                .map(Box::of)
                .findFirst();
    }

    /// What is swapped in a row.
    Optional<Finding> check(List<Column<?>> columns, Fields row) {
        for (Column<?> column : columns) {
            if (row.find(column).orElse(null) instanceof Outline outline && looksSwapped(Box.of(outline))) {
                return Optional.of(fault("outline.swapped", column.name()));
            }
        }
        return columns.contains(Columns.LON)
                ? Columns.position(row)
                        .filter(p -> looksSwapped(Box.of(p)))
                        .map(_ -> fault("position.swapped", Columns.LON.name()))
                : Optional.empty();
    }

    private boolean looksSwapped(Box box) {
        return country.filter(c -> !c.meets(box) && c.covers(box.exchanged())).isPresent();
    }

    private static Finding fault(String code, String field) {
        return Finding.fault(
                        code,
                        "Latitude and longitude are swapped: exchanged, this lies in the country. Write longitude first,"
                                + " latitude second.")
                .inField(field);
    }

    /// A box in degrees.
    private record Box(double west, double south, double east, double north) {

        static Box of(Outline outline) {
            var box = outline.envelope();
            return new Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }

        static Box of(Position position) {
            return new Box(position.lon(), position.lat(), position.lon(), position.lat());
        }

        Box exchanged() {
            return new Box(south, west, north, east);
        }

        boolean meets(Box other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        boolean covers(Box other) {
            return west <= other.west && other.east <= east && south <= other.south && other.north <= north;
        }
    }
}
