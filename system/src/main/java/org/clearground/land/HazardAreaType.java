package org.clearground.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.GroundClaim;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// A suspected or confirmed hazardous area.
public final class HazardAreaType implements RecordType {

    /// The type's name.
    public static final String TYPE = "hazard_area";

    public static final Column<String> NAME = Column.optional("name", Formats.NAME);
    public static final Column<HazardKind> KIND = Column.required("kind", Formats.code(HazardKind.LIST));
    public static final Column<HazardClass> CLASS = Column.required("class", Formats.code(HazardClass.LIST));
    public static final Column<LocalDate> RECORDED_ON = Column.required("recorded_on", Formats.DATE);
    public static final Column<SquareMetres> STATED_AREA = Column.optional("stated_area", Formats.SQUARE_METRES);
    public static final Column<HazardStatus> STATUS = Column.required("status", Formats.code(HazardStatus.LIST));
    public static final Column<Terrain> TERRAIN = Column.optional("terrain", Formats.code(Terrain.LIST));
    public static final Column<String> SLOPE = Column.optional("slope", Formats.NAME);
    public static final Column<String> VEGETATION = Column.optional("vegetation", Formats.NAME);
    public static final Column<Blockage> BLOCKAGE = Column.optional("blockage", Formats.code(Blockage.LIST));
    public static final Column<LandUse> INTENDED_USE = Column.optional("intended_use", Formats.code(LandUse.LIST));
    public static final Column<BigDecimal> BENCHMARK_LON = Column.optional("benchmark_lon", Formats.LONGITUDE);
    public static final Column<BigDecimal> BENCHMARK_LAT = Column.optional("benchmark_lat", Formats.LATITUDE);
    public static final Column<String> CERTIFICATE = Column.optional("certificate", Formats.NAME);
    public static final Column<LocalDate> CERTIFICATE_ON = Column.optional("certificate_on", Formats.DATE);
    public static final Column<Outline> GEOMETRY = Column.required("geometry", Formats.OUTLINE);

    private static final List<Column<?>> COLUMNS = Stream.of(
                    List.of(Columns.NUMBER, NAME, KIND, CLASS, RECORDED_ON, Links.PLACE, STATED_AREA, STATUS),
                    List.of(TERRAIN, SLOPE, VEGETATION, BLOCKAGE, INTENDED_USE),
                    List.of(BENCHMARK_LON, BENCHMARK_LAT, Typed.BENCHMARK, Typed.BENCHMARK_NOTATION),
                    Beneficiaries.COLUMNS,
                    List.of(CERTIFICATE, CERTIFICATE_ON),
                    List.of(GEOMETRY, Typed.GEOMETRY, Typed.GEOMETRY_NOTATION, Columns.SOURCE))
            .<Column<?>>flatMap(List::stream)
            .toList();

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public List<ListOf> lists() {
        return List.of(Evidence.LIST, SuspectedOrdnance.LIST, HazardParents.LIST, TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(RECORDED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(RECORDED_ON)
                .notInFuture(CERTIFICATE_ON)
                .inOrder(RECORDED_ON, CERTIFICATE_ON)
                .together(BENCHMARK_LON, BENCHMARK_LAT)
                .together(CERTIFICATE, CERTIFICATE_ON)
                .notTwice(SuspectedOrdnance.LIST, List.of(SuspectedOrdnance.CATEGORY, SuspectedOrdnance.MODEL))
                .notTwice(HazardParents.LIST, List.of(HazardParents.PARENT))
                .addAll(HazardParents.check(fields, context))
                .addAll(new HazardChecks(HazardArea.of(fields), fields.has(CERTIFICATE), context).findings());
        HandoverCertificate.check(fields, context).ifPresent(checks::add);
        return checks.findings();
    }

    @Override
    public List<GroundClaim> claims(Fields fields) {
        return List.of(HazardArea.of(fields).claim());
    }
}
