package org.clearground.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Method;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.TaskOrderType;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// Makes the draw of a period: takes the reports and inspections that are current, and gives the record.
public final class Draw {

    private final Period period;
    private final SamplingPlan plan;
    private final List<Sampling.Unit> units = new ArrayList<>();
    private final Set<String> failedLately = new TreeSet<>();

    /// A draw of the ground cleared in a period.
    ///
    /// @param setting gives a setting's number on the day of the draw
    public Draw(Period period, LocalDate drawnOn, Function<String, Optional<BigDecimal>> setting) {
        this.period = period;
        this.plan = new SamplingPlan(setting, drawnOn);
    }

    /// Takes a survey and clearance report: its cleared polygons that were completed in the period. Cancelled
    /// and reduced ground is assured by inspecting the process, not by searching it again.
    public void report(Fields report) {
        List<Fields> rows = report.list(ReleasedPolygon.LIST);
        Method method = report.get(ClearanceReportType.METHOD);
        for (int i = 0; i < rows.size(); i++) {
            ReleasedPolygon polygon = ReleasedPolygon.of(rows.get(i));
            if (polygon.outcome() == Outcome.CLEARED && period.contains(polygon.completedOn())) {
                units.add(new Sampling.Unit(
                        new PolygonLink(report.get(Columns.NUMBER), i + 1L),
                        report.get(Links.ORGANISATION),
                        method,
                        polygon.outline().area()));
            }
        }
    }

    /// Takes an inspection: an external one that failed lately raises the organisation's share.
    public void inspection(Fields inspection) {
        InspectionKind kind = inspection.get(InspectionType.KIND);
        boolean external = kind == InspectionKind.EXTERNAL_QA || kind == InspectionKind.EXTERNAL_QC;
        if (external
                && inspection.get(InspectionType.RESULT) == InspectionResult.FAILED
                && plan.counts(inspection.get(InspectionType.INSPECTED_ON))) {
            failedLately.add(inspection.get(Links.ORGANISATION));
        }
    }

    /// The strata, drawn with a seed.
    public List<Sampling.Stratum> strata(String seed) {
        return Sampling.draw(units, plan, failedLately, seed);
    }

    /// A seed.
    ///
    /// @param text   the seed, exactly as it was published
    /// @param source where and when, if it is said
    public record Seed(String text, Optional<String> source) {}

    /// The record of the draw.
    ///
    /// @param number its number
    /// @param seed   the seed
    /// @param known  the newest entry that was taken into account
    public Fields record(String number, Seed seed, long known) {
        List<Fields> rows = new ArrayList<>();
        List<Fields> polygons = new ArrayList<>();
        for (Sampling.Stratum stratum : strata(seed.text())) {
            rows.add(Fields.builder()
                    .put(Links.ORGANISATION, stratum.organisation())
                    .put(TaskOrderType.METHOD, stratum.method())
                    .put(SamplingDrawType.SHARE, stratum.percent())
                    .put(SamplingDrawType.COUNT, new Count(stratum.all().size()))
                    .put(SamplingDrawType.AREA, stratum.area())
                    .put(SamplingDrawType.DRAWN, new Count(stratum.drawn()))
                    .put(SamplingDrawType.DRAWN_AREA, stratum.sampleArea())
                    .build());
            stratum.sample()
                    .forEach(unit -> polygons.add(Fields.builder()
                            .put(PolygonLink.REPORT, unit.link().report())
                            .put(PolygonLink.POLYGON, new Count(unit.link().polygon()))
                            .build()));
        }
        Fields.Builder record = Fields.builder()
                .put(Columns.NUMBER, number)
                .put(SamplingDrawType.DRAWN_ON, plan.drawnOn())
                .put(SamplingDrawType.SEED, seed.text())
                .put(SamplingDrawType.FROM_DAY, period.from())
                .put(SamplingDrawType.TO_DAY, period.to())
                .put(SamplingDrawType.KNOWN, new Count(known))
                .rows(SamplingDrawType.STRATA, rows)
                .rows(SamplingDrawType.POLYGONS, polygons);
        seed.source().ifPresent(source -> record.put(SamplingDrawType.SEED_SOURCE, source));
        return record.build();
    }
}
