package org.clearground.accident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.record.Typed;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.ReferenceZoneType;

/// An accident with explosive ordnance. It has no names and no free text: what could name a person has no column.
public final class AccidentType implements RecordType {

    /// The type's name.
    public static final String TYPE = "accident";

    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<PositionAccuracy> ACCURACY =
            Column.optional("accuracy", Formats.code(PositionAccuracy.LIST));
    public static final Column<String> ZONE_LINE =
            Column.optional("zone_line", Formats.reference(ReferenceZoneType.TYPE));
    public static final Column<Zone> ZONE = Column.required("zone", Formats.code(Zone.LIST));
    public static final Column<AccidentSetting> SETTING =
            Column.required("setting", Formats.code(AccidentSetting.LIST));
    public static final Column<OrdnanceCategory> DEVICE =
            Column.required("device", Formats.code(OrdnanceCategory.LIST));
    public static final Column<AccidentStatus> STATUS = Column.required("status", Formats.code(AccidentStatus.LIST));

    private static final List<Column<?>> DIMENSIONS = List.of(DEVICE, Links.PLACE, SETTING, STATUS, ZONE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                FROM_DAY,
                TO_DAY,
                Links.PLACE,
                Columns.LON,
                Columns.LAT,
                Typed.POSITION,
                Typed.POSITION_NOTATION,
                ACCURACY,
                ZONE_LINE,
                ZONE,
                SETTING,
                DEVICE,
                STATUS,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(Casualty.LIST);
    }

    @Override
    public Set<String> aboutPersons() {
        return Set.of(Casualty.LIST.name());
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context)
                .notInFuture(TO_DAY)
                .inOrder(FROM_DAY, TO_DAY)
                .addAll(new AccidentChecks(fields, context).findings())
                .findings();
    }

    /// One accident and its people, on the first day it may have happened; nothing when it was rejected. A later
    /// death is a correction and so is counted on that day too.
    @Override
    public List<Posting> postings(Fields fields) {
        if (fields.get(STATUS) == AccidentStatus.REJECTED) {
            return List.of();
        }
        LocalDate day = fields.get(FROM_DAY);
        Dims dims = Lines.dims(fields, DIMENSIONS);
        Lines accident = new Lines("accidents", day).move(Lines.OUTSIDE, "accident", 1, dims);
        Lines people = new Lines("people", day);
        fields.list(Casualty.LIST).stream()
                .map(Casualty::of)
                .forEach(casualty -> people.move(Lines.OUTSIDE, casualty.account(), 1, casualty.dims(dims)));
        return Stream.concat(accident.postings().stream(), people.postings().stream())
                .toList();
    }
}
