package org.clearground.agreement;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// A meeting or conference with its days and its words, so that a report says what was held in its own period. It
/// posts nothing.
public final class MeetingType implements RecordType {

    /// The type's name.
    public static final String TYPE = "meeting";

    public static final Column<String> TITLE = Column.required("title", Formats.NAME);
    public static final Column<MeetingKind> KIND = Column.required("kind", Formats.code(MeetingKind.LIST));
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<String> HELD_AT = Column.optional("held_at", Formats.NAME);
    public static final Column<Count> PARTICIPANTS = Column.optional("participants", Formats.COUNT);
    public static final Column<String> TEXT = Column.optional("text", Formats.TEXT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                TITLE,
                KIND,
                FROM_DAY,
                TO_DAY,
                HELD_AT,
                Links.ORGANISATION_IF_ANY,
                PARTICIPANTS,
                TEXT,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    /// A meeting may be announced: its days may lie ahead. Once they have passed, somebody says what came of it.
    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).inOrder(FROM_DAY, TO_DAY);
        if (fields.get(TO_DAY).isBefore(context.today()) && !fields.has(TEXT) && !fields.has(PARTICIPANTS)) {
            checks.add(Finding.warning(
                            "meeting.not-told",
                            "The meeting's days have passed, and nothing says that it was held: write how many took"
                                    + " part or what was decided, or withdraw it.")
                    .inField(TEXT.name()));
        }
        return checks.findings();
    }
}
