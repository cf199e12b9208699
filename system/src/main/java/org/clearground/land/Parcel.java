package org.clearground.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.CountryBorder;
import org.clearground.geo.Outline;
import org.clearground.geo.OutlineChecks;
import org.clearground.geo.OutlineRules;
import org.clearground.geo.Position;
import org.clearground.geo.Wkt;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Settings;
import org.clearground.registry.PlaceType;

/// A boundary in a record with what the record says about it, for its checks.
///
/// @param prefix  what the names of its columns begin with in findings: empty, or a list's row as `polygons[2].`
/// @param outline the boundary
/// @param stated  the area that the record states, if any
/// @param place   the number of the place it is said to lie in
/// @param day     its value date
record Parcel(String prefix, Outline outline, Optional<SquareMetres> stated, String place, LocalDate day) {

    private static final long TOLERANCE_PERCENT = 5;
    private static final int DEEPEST = 8;

    /// What is remarkable about its shape, its place and its area.
    List<Finding> check(CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        OutlineRules rules =
                Settings.country(context).map(OutlineRules.GICHD::within).orElse(OutlineRules.GICHD);
        OutlineChecks.check(Wkt.readRaw(outline.wkt()), rules)
                .findings()
                .forEach(finding -> findings.add(finding.inField(prefix + "geometry")));
        place(context).ifPresent(findings::add);
        area(context).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> place(CheckContext context) {
        return border(context)
                .filter(border -> !border.covers(outline))
                .map(border -> Finding.warning(
                                "outline.outside-place",
                                (border.meets(outline)
                                                ? "The boundary reaches out of the place '"
                                                : "The boundary lies outside the place '")
                                        + place + "': check the place's number and the coordinates.")
                        .inField(prefix + "geometry")
                        .at(corner().lon(), corner().lat()));
    }

    private Position corner() {
        return outline.corner();
    }

    /// The border of the place, or of the nearest place above it that has one.
    private Optional<CountryBorder> border(CheckContext context) {
        String at = place;
        for (int i = 0; i < DEEPEST; i++) {
            Optional<CountryBorder> border = context.border(at);
            Optional<String> parent = context.find(PlaceType.TYPE, at).flatMap(f -> f.find(PlaceType.PARENT));
            if (border.isPresent() || parent.isEmpty()) {
                return border;
            }
            at = parent.get();
        }
        return Optional.empty();
    }

    private Optional<Finding> area(CheckContext context) {
        return stated.flatMap(s -> statedOff(s, outline.area(), tolerance(context, day)))
                .map(finding -> finding.inField(prefix + "stated_area"));
    }

    /// By how many per cent a stated area may differ from the boundary's.
    static BigDecimal tolerance(CheckContext context, LocalDate on) {
        return Settings.number(context, "check.area_tolerance_percent", on, TOLERANCE_PERCENT);
    }

    /// A warning when a stated area differs by more than a tolerance in per cent of the measured one.
    static Optional<Finding> statedOff(SquareMetres stated, SquareMetres measured, BigDecimal percent) {
        BigDecimal difference =
                BigDecimal.valueOf(Math.abs(stated.value() - measured.value())).movePointRight(2);
        if (difference.compareTo(percent.multiply(BigDecimal.valueOf(measured.value()))) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "area.stated-off",
                "The stated area of " + stated + " differs by more than " + percent.toPlainString() + " % from the "
                        + measured + " inside the boundary: check both; the books count the boundary."));
    }
}
