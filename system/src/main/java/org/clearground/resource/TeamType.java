package org.clearground.resource;

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
import org.clearground.record.Spans;
import org.clearground.registry.Heads;
import org.clearground.registry.Links;

/// A team with its composition by sex while it lasts. A stock: it posts nothing and is never summed over time.
public final class TeamType implements RecordType {

    /// The type's name.
    public static final String TYPE = "team";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<TeamKind> KIND = Column.required("kind", Formats.code(TeamKind.LIST));
    public static final Column<LocalDate> VALID_FROM = Column.required("valid_from", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                NAME,
                Links.ORGANISATION,
                KIND,
                Links.PLACE_IF_ANY,
                VALID_FROM,
                VALID_TO,
                Heads.WOMEN,
                Heads.MEN,
                Heads.UNSPECIFIED,
                StaffStatementType.DOGS,
                StaffStatementType.MACHINES,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(VALID_FROM), fields.find(VALID_TO));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).inOrder(VALID_FROM, VALID_TO);
        if (Heads.total(fields).value() == 0) {
            checks.add(Finding.warning("team.empty", "The team has no people: fill in women, men or unspecified.")
                    .inField(Heads.UNSPECIFIED.name()));
        }
        return checks.findings();
    }
}
