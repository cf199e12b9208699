package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.geo.Grid;
import org.clearground.geo.Overlay;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// The districts: Natural Earth's first-level units (public domain), mended as `places.csv` says.
final class Places {

    /// The twelve districts that the published table 5 names, in its order.
    static final List<String> NAMED = List.of(
            "aghdam",
            "aghdara",
            "jabrail",
            "fuzuli",
            "kalbajar",
            "lachin",
            "gubadly",
            "shusha",
            "khankendi",
            "khojavand",
            "khojali",
            "zangilan");

    private final Map<String, District> districts = new LinkedHashMap<>();

    /// One district.
    ///
    /// @param names its other names, as `language:name`
    record District(String number, String name, List<String> names, MultiPolygon outline, boolean schematic) {

        /// Whether the geometry lies inside and no nearer to the border than the gap, in degrees.
        boolean holds(Geometry geometry, double gap) {
            return outline.getEnvelopeInternal().contains(geometry.getEnvelopeInternal())
                    && outline.contains(geometry)
                    && !outline.getBoundary().isWithinDistance(geometry, gap);
        }

        /// A point somewhere inside.
        Coordinate anywhere(Chance chance) {
            Envelope box = outline.getEnvelopeInternal();
            while (true) {
                Coordinate at = new Coordinate(
                        chance.between(box.getMinX(), box.getMaxX()), chance.between(box.getMinY(), box.getMaxY()));
                if (outline.contains(Grid.FACTORY.createPoint(at))) {
                    return at;
                }
            }
        }
    }

    Places() {
        Map<String, Geometry> units = new LinkedHashMap<>();
        for (NamedCsvRecord row : Sources.table("admin1.csv")) {
            units.put(row.getField("adm1_code"), read(row.getField("wkt")));
        }
        for (NamedCsvRecord row : Sources.table("places.csv")) {
            String expression = row.getField("units");
            District district = new District(
                    row.getField("number"),
                    row.getField("name"),
                    List.of(row.getField("names").split("\\|")),
                    outline(expression, units),
                    expression.contains("<") || expression.contains(">"));
            districts.put(district.number(), district);
        }
    }

    District get(String number) {
        District district = districts.get(number);
        if (district == null) {
            throw new IllegalArgumentException("no district " + number);
        }
        return district;
    }

    List<District> all() {
        return List.copyOf(districts.values());
    }

    MultiPolygon country() {
        return Overlay.unionAll(
                districts.values().stream().map(District::outline).toList());
    }

    /// The district in which the point lies, an empty text outside the country.
    String at(Coordinate point) {
        Geometry p = Grid.FACTORY.createPoint(point);
        return districts.values().stream()
                .filter(d -> d.outline().contains(p))
                .map(District::number)
                .findFirst()
                .orElse("");
    }

    /// One unit, several joined by `+`, or the part of one west (`<`) or east (`>`) of a meridian.
    private static MultiPolygon outline(String expression, Map<String, Geometry> units) {
        List<Geometry> joined = new ArrayList<>();
        for (String part : expression.split("\\+")) {
            String[] cut = part.split("[<>]");
            Geometry unit = units.get(cut[0]);
            if (unit == null) {
                throw new IllegalStateException("no unit " + cut[0]);
            }
            if (cut.length > 1) {
                double meridian = Double.parseDouble(cut[1]);
                Envelope half =
                        part.contains("<") ? new Envelope(0, meridian, 0, 80) : new Envelope(meridian, 90, 0, 80);
                unit = Overlay.intersection(unit, Grid.FACTORY.toGeometry(half));
            }
            joined.add(unit);
        }
        return Overlay.unionAll(joined);
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader(Grid.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException("a unit's boundary cannot be read", e);
        }
    }
}
