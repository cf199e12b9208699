package org.clearground.geo.notation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/// A geographic or projected system of the EPSG register, with the published shift of its datum to WGS84.
///
/// Only systems in metres or degrees from Greenwich are known, whose projection our library calculates like
/// PROJ does, to 2 mm, and whose datum has a seven-parameter shift of stated accuracy. All others are refused,
/// not guessed. One datum takes the same shift everywhere, so neighbouring zones fit together.
public final class ReferenceSystem {

    private static final Map<Integer, ReferenceSystem> KNOWN = new ConcurrentHashMap<>();
    private static final CoordinateReferenceSystem WGS84 =
            new CRSFactory().createFromParameters("WGS 84", "+proj=longlat +datum=WGS84");

    private final int code;
    private final String name;
    private final Extent extent;
    private final @Nullable DatumShift shift;
    private final CoordinateReferenceSystem system;

    private ReferenceSystem(String[] cells) {
        this.code = Integer.parseInt(cells[0]);
        this.extent = Extent.parse(cells[1]);
        this.shift = cells[2].isEmpty() ? null : DatumShift.find(cells[2]).orElseThrow();
        this.name = cells[4];
        String datum = shift == null ? "" : " +towgs84=" + shift.parameters();
        this.system = new CRSFactory().createFromParameters(name, cells[3] + datum);
    }

    /// The system of a number in the EPSG register, if it is known here.
    public static Optional<ReferenceSystem> find(int code) {
        ReferenceSystem known = KNOWN.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ReferenceSystem> read =
                Register.line("reference-systems.csv", Integer.toString(code)).map(ReferenceSystem::new);
        read.ifPresent(system -> KNOWN.put(code, system));
        return read;
    }

    /// The UTM zone on WGS84; refuses a zone outside 1 to 60.
    static ReferenceSystem utm(int zone, boolean northern) {
        if (zone < 1 || zone > 60) {
            throw new IllegalArgumentException("UTM zones go from 1 to 60, not " + zone);
        }
        return find((northern ? 32_600 : 32_700) + zone).orElseThrow();
    }

    /// Its number in the register.
    public int code() {
        return code;
    }

    /// Its name in the register.
    public String name() {
        return name;
    }

    /// Whether its coordinates are eastings and northings in metres; otherwise they are degrees.
    public boolean isProjected() {
        return !system.getProjection().isGeographic();
    }

    /// The shift of its datum; none on WGS84 itself.
    public Optional<DatumShift> shift() {
        return Optional.ofNullable(shift);
    }

    /// Where it is meant to be used.
    Extent extent() {
        return extent;
    }

    /// Degrees WGS84, longitude as [Plane#east], of a place in this system; not a number where the projection has
    /// no answer.
    public Plane toWgs84(Plane place) {
        return transform(system, WGS84, place);
    }

    /// The place in this system of degrees WGS84, longitude as [Plane#east].
    public Plane fromWgs84(Plane degrees) {
        return transform(WGS84, system, degrees);
    }

    private static Plane transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to, Plane place) {
        ProjCoordinate result = new ProjCoordinate();
        try {
            // A transform keeps its work in fields, so it is made anew: it costs little beside the systems.
            new BasicCoordinateTransform(from, to).transform(new ProjCoordinate(place.east(), place.north()), result);
        } catch (Proj4jException | IllegalStateException e) {
            // The library throws either where a place lies beyond what the projection can show.
            return new Plane(Double.NaN, Double.NaN);
        }
        return new Plane(result.x, result.y);
    }

    @Override
    public String toString() {
        return "EPSG:" + code + " " + name;
    }
}
