package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.geo.Area;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// A generated survey or clearance report, filled step by step.
final class Report {

    final String activity;
    final String organisation;
    final String place;
    final LocalDate startedOn;
    final LocalDate completedOn;
    final Coordinate reference;
    final List<Part> parts = new ArrayList<>();
    final List<Find> finds = new ArrayList<>();
    String number = "";
    String task = "";

    /// The hazard that it works on, if any.
    String hazard = "";
    String source = "demonstration data: generated; totals follow report-2025-q1 tables 3, 4 and 5";

    /// A polygon that was released.
    ///
    /// @param stated the area that the report states, m²
    record Part(
            String outcome,
            String kind,
            LocalDate completedOn,
            @Nullable Integer depth,
            long stated,
            Polygon polygon) {

        /// What the polygon has, whatever is stated.
        long m2() {
            return Math.round(Area.squareMetres(polygon));
        }
    }

    /// Items found at one point.
    record Find(
            String category,
            @Nullable String model,
            int quantity,
            LocalDate foundOn,
            Coordinate at,
            int depth,
            String condition,
            String disposal) {

        Find times(int many) {
            return new Find(category, model, many, foundOn, at, depth, condition, disposal);
        }

        Find at(Coordinate other) {
            return new Find(category, model, quantity, foundOn, other, depth, condition, disposal);
        }
    }

    /// When a report's work began and ended.
    record Span(LocalDate from, LocalDate to) {}

    Report(String activity, String organisation, String place, Span span, Coordinate reference) {
        this.activity = activity;
        this.organisation = organisation;
        this.place = place;
        this.startedOn = span.from();
        this.completedOn = span.to();
        this.reference = reference;
    }

    /// The same report without its polygons and finds, for a correction.
    Report anew(String why) {
        Report anew = new Report(activity, organisation, place, new Span(startedOn, completedOn), reference);
        anew.number = number;
        anew.task = task;
        anew.hazard = hazard;
        anew.source = why;
        return anew;
    }

    long statedArea() {
        return parts.stream().mapToLong(Part::stated).sum();
    }

    /// How many days of work lie between start and end, six a week.
    long daysWorked() {
        long days = completedOn.toEpochDay() - startedOn.toEpochDay() + 1;
        return Math.max(1, days * 6 / 7);
    }
}
