package org.clearground.registry;

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
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;

/// An organisation: an authority, an operator, a donor or a group of them, with its memberships and printed
/// names.
public final class OrganisationType implements RecordType {

    /// The type's name.
    public static final String TYPE = "organisation";

    public static final Column<String> NAME = Column.required("name", Formats.NAME);
    public static final Column<OrganisationKind> KIND = Column.required("kind", Formats.code(OrganisationKind.LIST));

    public static final Column<String> GROUP = Column.required("group", Formats.reference(TYPE));
    public static final Column<LocalDate> VALID_FROM = Column.required("valid_from", Formats.DATE);
    public static final Column<LocalDate> VALID_TO = Column.optional("valid_to", Formats.DATE);

    /// The groups it belongs to, and from when until when.
    public static final ListOf MEMBERSHIPS = new ListOf("memberships", List.of(GROUP, VALID_FROM, VALID_TO));

    public static final Column<String> CONTEXT = Column.required("context", Formats.NUMBER);
    public static final Column<String> PRINTED_NAME = Column.required("name", Formats.NAME);

    /// The names that reports print for it, where a table has one of its own.
    public static final ListOf PRINTED_NAMES = new ListOf("printed_names", List.of(CONTEXT, PRINTED_NAME));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, NAME, KIND, Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(MEMBERSHIPS, PRINTED_NAMES);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.ALWAYS;
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context);
        List<Fields> memberships = fields.list(MEMBERSHIPS);
        for (int i = 0; i < memberships.size(); i++) {
            checks.inOrder(MEMBERSHIPS, i, VALID_FROM, VALID_TO);
            String group = memberships.get(i).get(GROUP);
            if (context.find(TYPE, group)
                    .filter(g -> g.get(KIND) != OrganisationKind.GROUP)
                    .isPresent()) {
                checks.add(Finding.warning(
                                "membership.not-group",
                                "'" + group + "' is not a group: check its kind, or the number of the group.")
                        .inField(Checks.field(MEMBERSHIPS, i, GROUP)));
            }
        }
        return checks.findings();
    }
}
