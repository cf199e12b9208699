package org.clearground.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// How far quality control covers each released polygon: whether it was drawn, how much of it was sampled, and
/// with what result. Take the draws and inspections first, then ask with each report.
public final class Coverage {

    private static final Set<InspectionKind> QC = EnumSet.of(InspectionKind.INTERNAL_QC, InspectionKind.EXTERNAL_QC);
    private static final Set<InspectionResult> GOOD =
            EnumSet.of(InspectionResult.PASSED, InspectionResult.PASSED_WITH_REMARKS);

    private final Set<PolygonLink> drawn = new HashSet<>();
    private final Map<PolygonLink, List<Sample>> samples = new HashMap<>();

    private record Sample(LocalDate day, boolean external, InspectionResult result, SquareMetres area) {}

    /// What covers one polygon.
    ///
    /// @param polygon      which
    /// @param organisation who released it
    /// @param outcome      as what
    /// @param area         its area
    /// @param drawn        whether a draw named it
    /// @param sampled      how much of it was sampled in all, never more than its area
    /// @param internal     the newest result of its organisation's own control, if there was any
    /// @param external     the newest result of external control, if there was any
    public record Row(
            PolygonLink polygon,
            String organisation,
            Outcome outcome,
            SquareMetres area,
            boolean drawn,
            SquareMetres sampled,
            Optional<InspectionResult> internal,
            Optional<InspectionResult> external) {

        /// Whether it was drawn and external control has not passed it.
        public boolean isOwed() {
            return drawn && external.filter(GOOD::contains).isEmpty();
        }
    }

    /// Takes a draw.
    public void draw(Fields draw) {
        draw.list(SamplingDrawType.POLYGONS).forEach(row -> drawn.add(PolygonLink.of(row)));
    }

    /// Takes an inspection; one of the process covers no polygon.
    public void inspection(Fields inspection) {
        InspectionKind kind = inspection.get(InspectionType.KIND);
        if (!QC.contains(kind)) {
            return;
        }
        for (Fields row : inspection.list(InspectionType.POLYGONS)) {
            samples.computeIfAbsent(PolygonLink.of(row), _ -> new ArrayList<>())
                    .add(new Sample(
                            inspection.get(InspectionType.INSPECTED_ON),
                            kind == InspectionKind.EXTERNAL_QC,
                            inspection.get(InspectionType.RESULT),
                            row.find(InspectionType.SAMPLED).orElse(SquareMetres.ZERO)));
        }
    }

    /// The coverage of a report's polygons, in their order.
    public List<Row> of(Fields report) {
        List<Row> rows = new ArrayList<>();
        List<Fields> polygons = report.list(ReleasedPolygon.LIST);
        for (int i = 0; i < polygons.size(); i++) {
            ReleasedPolygon polygon = ReleasedPolygon.of(polygons.get(i));
            PolygonLink link = new PolygonLink(report.get(Columns.NUMBER), i + 1L);
            List<Sample> of = samples.getOrDefault(link, List.of());
            SquareMetres area = polygon.outline().area();
            long sampled =
                    of.stream().mapToLong(sample -> sample.area().value()).sum();
            rows.add(new Row(
                    link,
                    report.get(Links.ORGANISATION),
                    polygon.outcome(),
                    area,
                    drawn.contains(link),
                    new SquareMetres(Math.min(sampled, area.value())),
                    newest(of, false),
                    newest(of, true)));
        }
        return rows;
    }

    /// The newest result; of two on one day the failure.
    private static Optional<InspectionResult> newest(List<Sample> samples, boolean external) {
        return samples.stream()
                .filter(sample -> sample.external() == external)
                .max(Comparator.comparing(Sample::day)
                        .thenComparing(sample -> sample.result() == InspectionResult.FAILED))
                .map(Sample::result);
    }
}
