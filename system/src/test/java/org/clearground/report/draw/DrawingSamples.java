package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// One drawing of each kind, of made-up data.
public final class DrawingSamples {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private DrawingSamples() {}

    /// All of them, in a fixed order.
    public static List<Drawing> all() {
        return List.of(grouped(), stacked(), horizontal(), steps(), shares(), map());
    }

    static Drawing grouped() {
        return BarChart.grouped(
                new Caption("c-grouped", "Finds by category", "Grouped bars: the second year has more."),
                new ChartData(
                        List.of("ERW", "Anti-personnel mines", "Anti-vehicle mines"),
                        List.of(series("Before", 133518, 36479, 21607), series("Now", 12330, 1141, 485)),
                        "items",
                        NumberStyle.ENGLISH));
    }

    static Drawing stacked() {
        return BarChart.stacked(
                new Caption("c-stacked", "Land released", "Stacked bars: most ground is cleared."),
                new ChartData(
                        List.of("January", "February", "March"),
                        List.of(
                                series("Cleared", 3000, 4000, 4002.4),
                                series("Reduced", 300, 350, 350),
                                series("Cancelled", 1000, 500, 1000)),
                        "hectares",
                        NumberStyle.ENGLISH));
    }

    static Drawing horizontal() {
        return HorizontalBars.draw(
                new Caption("c-horizontal", "Area by district", "Horizontal bars: one district leads."),
                new ChartData(
                        List.of("Aghdam", "Ministry of Emergency Situations of the country", "Kəlbəcər", "Others"),
                        List.of(series("ha", 1722.6, 219.1, 775, 0)),
                        "hectares",
                        NumberStyle.ENGLISH));
    }

    static Drawing steps() {
        return StepChart.draw(
                new Caption("c-steps", "Plan and actual", "A line of the plan and steps of what happened."),
                new StepChart.Frame(
                        List.of(
                                point(0, 0, "Jan"),
                                point(3, 0, "Apr"),
                                point(6, 0, "Jul"),
                                point(9, 0, "Oct"),
                                point(12, 0, "Dec")),
                        "hectares",
                        NumberStyle.ENGLISH),
                List.of(
                        new StepChart.Course(
                                "Cleared",
                                List.of(point(0, 0, ""), point(1, 3000, ""), point(3, 11002.4, "11,002.4")),
                                true,
                                false),
                        new StepChart.Course(
                                "Target", List.of(point(0, 0, ""), point(12, 65092.6, "65,092.6")), false, true)));
    }

    static Drawing shares() {
        return ShareBar.draw(
                new Caption("c-shares", "Shares of finds", "The quarter's finds are mostly ERW."),
                List.of(
                        new ShareBar.Whole(
                                "finds of the quarter",
                                List.of(
                                        new ShareBar.Share("ERW", 12330, "88.3%"),
                                        new ShareBar.Share("APM", 1141, "8.2%"),
                                        new ShareBar.Share("ATM", 485, "3.5%"))),
                        new ShareBar.Whole(
                                "all finds",
                                List.of(
                                        new ShareBar.Share("ERW", 133518, "69.7%"),
                                        new ShareBar.Share("APM", 36479, "19.0%"),
                                        new ShareBar.Share("ATM", 21607, "11.3%")))));
    }

    static Drawing map() {
        Random random = new Random(7);
        List<Geometry> districts = new ArrayList<>();
        List<MapLabel> labels = new ArrayList<>();
        List<Geometry> hazards = new ArrayList<>();
        List<MapLayer.Spot> spots = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double lon = 46 + (i % 4) * 0.5;
            double lat = 39 + (i / 4) * 0.4;
            districts.add(GEOMETRY.toGeometry(new Envelope(lon, lon + 0.5, lat, lat + 0.4)));
            labels.add(new MapLabel(lon + 0.25, lat + 0.2, "District " + (char) ('A' + i), i));
            for (int j = 0; j < 20; j++) {
                Point point = GEOMETRY.createPoint(
                        new Coordinate(lon + random.nextDouble() / 2, lat + random.nextDouble() * 0.4));
                hazards.add(point.buffer(0.002 + random.nextDouble() * 0.02));
                spots.add(new MapLayer.Spot(point.getX() * 0.999 + 0.046, point.getY(), 1 + random.nextInt(3)));
            }
        }
        return MapPicture.draw(
                new Caption("m-map", "Accidents and hazards", "Accidents lie mostly in the east."),
                new MapPicture.Content(
                        new Envelope(46, 48, 39, 40.2),
                        List.of(
                                new MapLayer.Areas(
                                        "Districts", Style.filled(Ink.LAND).outlined(Ink.BORDER, 0.7), districts),
                                new MapLayer.Areas(
                                        "Confirmed hazardous area",
                                        Style.filled(Ink.CONFIRMED)
                                                .seeThrough(0.5)
                                                .outlined(Ink.CONFIRMED, 0.8),
                                        hazards),
                                new MapLayer.Lines(
                                        "Reference line (schematic)",
                                        Style.line(Ink.TEXT, 1.4).dashed("6 4"),
                                        List.of(GEOMETRY.createLineString(new Coordinate[] {
                                            new Coordinate(46.2, 39),
                                            new Coordinate(47, 39.7),
                                            new Coordinate(47.1, 40.2)
                                        }))),
                                new MapLayer.Spots(
                                        "Accidents",
                                        Style.filled(Ink.DARK).seeThrough(0.75).outlined(Ink.PAPER, 0.7),
                                        spots)),
                        labels),
                new MapTexts(
                        "N",
                        "km",
                        "accidents",
                        List.of("Source: made-up data. Boundaries are schematic."),
                        NumberStyle.ENGLISH));
    }

    private static Series series(String name, double... values) {
        List<BigDecimal> numbers =
                DoubleStream.of(values).mapToObj(BigDecimal::valueOf).toList();
        return new Series(
                name,
                numbers,
                numbers.stream()
                        .map(v -> NumberStyle.ENGLISH.print(v, v.doubleValue() % 1 == 0 ? 0 : 1))
                        .toList());
    }

    private static StepChart.Point point(double x, double y, String printed) {
        return new StepChart.Point(x, BigDecimal.valueOf(y), printed);
    }
}
