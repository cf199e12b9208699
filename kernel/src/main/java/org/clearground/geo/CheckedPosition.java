package org.clearground.geo;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;

/// What the checks made of a longitude and a latitude: a position unless there are faults, and all that was
/// found.
///
/// @param position the position, or null when a finding is a fault
/// @param findings the faults
public record CheckedPosition(@Nullable Position position, List<Finding> findings) {

    /// Copies the list.
    public CheckedPosition {
        findings = List.copyOf(findings);
    }

    /// The checks of a longitude and a latitude in degrees, as they arrived; border null: anywhere on the globe.
    public static CheckedPosition check(double lon, double lat, @Nullable CountryBorder border) {
        Finding fault = PlaceChecks.fault(PlaceChecks.Codes.POSITION, lon, lat, border);
        if (fault == null && border != null && !border.contains(lon, lat)) {
            fault = Finding.fault(
                            "position.outside-country",
                            "The position lies outside the country: compare its digits with the source.")
                    .at(lon, lat);
        }
        return fault == null
                ? new CheckedPosition(new Position(lon, lat), List.of())
                : new CheckedPosition(null, List.of(fault));
    }

    /// The position, when nothing keeps it out of the books.
    public Optional<Position> find() {
        return Optional.ofNullable(position);
    }
}
