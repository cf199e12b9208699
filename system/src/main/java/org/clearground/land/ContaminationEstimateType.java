package org.clearground.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.Qualifier;

/// A published or official estimate of contamination, kept with its qualifier and base. It posts nothing: an
/// estimate is never summed with what was counted.
public final class ContaminationEstimateType implements RecordType {

    /// The type's name.
    public static final String TYPE = "contamination_estimate";

    public static final Column<LocalDate> AS_OF = Column.required("as_of", Formats.DATE);
    public static final Column<EstimateMeasure> MEASURE =
            Column.required("measure", Formats.code(EstimateMeasure.LIST));
    public static final Column<BigDecimal> VALUE = Column.required("value", Formats.DECIMAL);
    public static final Column<Qualifier> QUALIFIER = Column.required("qualifier", Formats.code(Qualifier.LIST));
    public static final Column<String> BASE = Column.optional("base", Formats.TEXT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                AS_OF,
                MEASURE,
                HazardAreaType.TERRAIN,
                VALUE,
                QUALIFIER,
                BASE,
                Links.PLACE_IF_ANY,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(AS_OF));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(AS_OF);
        EstimateMeasure measure = fields.get(MEASURE);
        BigDecimal value = fields.get(VALUE);
        boolean share = measure == EstimateMeasure.SHARE_PERCENT || measure == EstimateMeasure.TERRAIN_SHARE_PERCENT;
        if (value.signum() < 0 || (share && value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            checks.add(Finding.fault("estimate.range", "An estimate is not negative, and a share is at most 100 %.")
                    .inField(VALUE.name()));
        }
        if (share && !fields.has(BASE)) {
            checks.add(
                    Finding.warning("estimate.base-missing", "A share needs its base: write of what it is the share.")
                            .inField(BASE.name()));
        }
        if (measure == EstimateMeasure.TERRAIN_SHARE_PERCENT && fields.get(HazardAreaType.TERRAIN) == Terrain.UNKNOWN) {
            checks.add(Finding.fault("estimate.terrain-missing", "The share of a terrain needs the terrain.")
                    .inField(HazardAreaType.TERRAIN.name()));
        }
        return checks.findings();
    }
}
