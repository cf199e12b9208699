package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.Typed;

/// One piece of evidence of contamination.
///
/// @param evidenceClass direct or indirect
/// @param kind          what it is
/// @param day           when it was seen or said, if known
/// @param position      where, if known
public record Evidence(
        EvidenceClass evidenceClass, EvidenceKind kind, Optional<LocalDate> day, Optional<Position> position) {

    public static final Column<EvidenceClass> CLASS = Column.required("class", Formats.code(EvidenceClass.LIST));
    public static final Column<EvidenceKind> KIND = Column.required("kind", Formats.code(EvidenceKind.LIST));
    public static final Column<LocalDate> DAY = Column.optional("day", Formats.DATE);

    /// The evidence of a hazard area.
    public static final ListOf LIST = new ListOf(
            "evidence", List.of(CLASS, KIND, DAY, Columns.LON, Columns.LAT, Typed.POSITION, Typed.POSITION_NOTATION));

    /// The evidence in a row.
    public static Evidence of(Fields row) {
        return new Evidence(row.get(CLASS), row.get(KIND), row.find(DAY), Columns.position(row));
    }
}
